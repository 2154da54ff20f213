import type { UsersFile } from '../../analysis/users-file.ts';
import { finish } from '../../common/steps.ts';
import { plainText, type Message } from '../../common/words/message.ts';
import type { Operation } from '../../operations/support/outcome.ts';
import { together } from '../../operations/together.ts';
import { applyEdits } from '../../text/edits.ts';
import type { TextEdit } from '../../text/range.ts';
import { readUsersText, type TextOptions } from './users-text.ts';

/** What an operation makes of a file's bytes. */
export interface Attempt {
  readonly kind: 'changed' | 'unchanged' | 'refused';
  /** Sentences about it. */
  readonly said: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
  /** Null where the file is to stay as it is. */
  readonly bytes: Uint8Array | null;
}

const restrictHint = ' With --restrict the list is written, and the user is a super-user no longer.';

/** Does an operation in memory. Throws `WriteRefused` for what is no users file. */
export function attempt(
  path: string,
  bytes: Uint8Array,
  options: TextOptions,
  operate: (file: UsersFile) => Operation,
): Attempt {
  const { file, encode } = readUsersText(path, bytes, options);
  const outcome = finish(together(file, [operate]));
  const say = (message: Message): string => plainText(message, file.mayShow);
  const before = file.text;
  const nothing = { before, after: before, edits: [], bytes: null };
  if (outcome.kind === 'unchanged') return { ...nothing, kind: outcome.kind, said: [say(outcome.why)] };
  if (outcome.kind === 'refused') {
    const hint = outcome.needsRestrict ? restrictHint : '';
    return { ...nothing, kind: outcome.kind, said: [say(outcome.why) + hint] };
  }
  const { kind, edits, notes } = outcome;
  const after = applyEdits(before, edits);
  return { kind, said: notes.map(say), before, after, edits, bytes: encode(after) };
}
