import { message, type Message } from '../../common/words/message.ts';
import { entryName } from '../../model/user-name.ts';
import { refuses } from '../../rules/support/words.ts';
import type { TextEdit } from '../../text/range.ts';
import { keepForMergers } from '../edits/keep-for-mergers.ts';
import { verified } from '../verify/verified.ts';
import { refused, type Operation } from './outcome.ts';
import { placed, type Site } from './site.ts';
import { wantedOf, type Values } from './wanted.ts';

/** What changes in one entry. Lines of the edits count from its first; null: it can't be written. */
export interface UserChange {
  readonly values: Values;
  readonly edits: readonly TextEdit[] | null;
  readonly notes?: readonly Message[];
}

/** Changes one user and nobody else, or refuses. */
export function* changeUser(site: Site, { values, edits, notes = [] }: UserChange): Operation {
  const { file, entry, view } = site;
  const wanted = wantedOf(view, values);
  if (!wanted) {
    return refused(message`${refuses(view.profile)} for what else is wrong with ${entryName(entry)}: mend that first.`);
  }
  const mergers = keepForMergers(site, values.keys());
  const changed = new Map([...(mergers?.changed ?? []), [entry, wanted] as const]);
  return yield* verified(file, {
    edits: edits && mergers && [...placed(site, edits), ...mergers.edits],
    changed,
    notes,
  });
}
