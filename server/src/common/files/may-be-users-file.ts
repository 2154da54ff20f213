/** What each user must have. */
export const neededKeys = ['username', 'hashed_password', 'api_key'] as const;

/** Whether it is worth looking closer: nearly all texts are told apart by this, at next to no cost. */
export function mayBeUsersFile(text: string): boolean {
  if (!neededKeys.every((key) => text.includes(key))) return false;
  for (const [line] of text.matchAll(/[^\r\n\uFEFF]+/g)) {
    // What comes before a list, and says nothing.
    if (/^[ \t]*(?:#|$)|^---/.test(line)) continue;
    return /^(?:- |\[)/.test(line);
  }
  return false;
}
