import type { UsersFile } from '../analysis/users-file.ts';
import { message } from '../common/words/message.ts';
import { moveEntry } from './edits/move-entry.ts';
import { isRefused, unchanged, type Operation } from './support/outcome.ts';
import { openUser, quoted } from './support/site.ts';
import { verified } from './verify/verified.ts';

/** Moves a user, with the comments that are the user's, in front of another one; `before` null: behind all. */
export function* moveUser(file: UsersFile, username: string, before: string | null): Operation {
  const site = openUser(file, username);
  if (isRefused(site)) return site;
  const target = before === null ? null : openUser(file, before);
  if (target && isRefused(target)) return target;
  const { entry } = site;
  const entries = [...file.entries];
  const others = entries.filter((each) => each !== entry);
  const at = target ? others.indexOf(target.entry) : others.length;
  const order = [...others.slice(0, at), entry, ...others.slice(at)];
  if (target?.entry === entry || order.every((each, index) => each === entries[index]))
    return unchanged(message`${quoted(username)} stands there already.`);
  return yield* verified(file, { edits: moveEntry(site, target?.entry ?? null), order });
}
