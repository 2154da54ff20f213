import { isUsersFile } from './recognition.ts';
import { mayBeUsersFile, neededKeys } from './may-be-users-file.ts';

/** So many letters of a text are looked at. */
const limit = 1 << 16;

/**
 * Whether a text of any name is a users file by all signs: a list, with all that each user must have, spelt right. Of a
 * text whose name tells nothing more is asked than of a `users.yml`.
 */
export function looksLikeUsersFile(text: string): boolean {
  const head = text.slice(0, limit);
  return mayBeUsersFile(head) && neededKeys.every((key) => isKeyIn(head, key)) && isUsersFile(head);
}

function isKeyIn(text: string, key: string): boolean {
  return new RegExp(`(?:^[ \\t-]*|[{,][ \\t]*)["']?${key}["']?[ \\t]*:`, 'm').test(text);
}
