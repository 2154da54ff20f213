/** How files are read, and why, in words for the log: no letter of what is in them. */
import { readFileComments } from '../../analysis/comments.ts';
import { headOf } from '../../analysis/list/head.ts';
import { wholeReason } from '../../analysis/list/whole/whole-reason.ts';
import type { UsersFile } from '../../analysis/users-file.ts';

/** What decides about a document besides its text. */
export interface ReadingBasis {
  /** The setting `usersYml.files` names it. */
  readonly claimed: boolean;
  /** It has the name of a users file. */
  readonly named: boolean;
  readonly isUtf8: boolean;
  /** Its deployments decide for which server it is judged, but for a comment. */
  readonly isDeployed: boolean;
}

/** A users file. */
export function describeReading(file: UsersFile, { claimed, isUtf8, isDeployed }: ReadingBasis): string {
  const { claim, server } = file.comments;
  const why = claim === 'check' ? 'by its comment' : claimed ? 'by the setting usersYml.files' : 'by its content';
  const decides = server !== null ? 'its comment' : isDeployed ? 'its deployments' : 'the setting usersYml.server';
  const judged = `judged for ${file.profile.title} (${decides})`;
  const reason = wholeReason(file);
  const how = reason === null ? 'read user by user' : `read as a whole at each edit, not user by user, as ${reason}`;
  return `a users file ${why}, ${judged}, ${isUtf8 ? how : 'not read further, as its bytes are not UTF-8'}`;
}

/** A file that is none of ours; null where nobody could have thought so. */
export function describeOther(text: string, { claimed, named }: ReadingBasis): string | null {
  if (!claimed && !named) return null;
  const { claim } = readFileComments(headOf(text));
  const why = claim === 'ignore' ? 'its comment' : 'its content';
  return `no users file of Rubrix or Argilla by ${why}, so nothing is said about it`;
}
