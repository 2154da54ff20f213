import type { UsersFile } from '../analysis/users-file.ts';
import { words } from '../common/words/message.ts';
import type { Entry } from '../model/entry.ts';
import { arrange } from './edits/arrange.ts';
import { unchanged, type Operation } from './support/outcome.ts';
import { unreadable } from './support/site.ts';
import { verified } from './verify/verified.ts';

/** Sorts the users by name, with their comments; numbers in names by their value. */
export function* sortUsers(file: UsersFile): Operation {
  const why = unreadable(file);
  if (why) return why;
  const entries = [...file.entries];
  const { compare } = new Intl.Collator('en', { numeric: true });
  const order = entries.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
  if (order.every((entry, index) => entry === entries[index])) return unchanged(words`The users are sorted already.`);
  return yield* verified(file, { edits: yield* arrange(file, order), order });
}

function nameOf({ record }: Entry): string {
  return record.usernameText ?? '';
}
