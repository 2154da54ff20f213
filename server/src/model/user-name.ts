import { UserName, type PlaceOf } from '../common/words/message.ts';
import type { Entry } from './entry.ts';
import { usernamePattern } from './patterns.ts';

/**
 * A user as part of a sentence: by name where that has the form of one and may be shown, else as “user 3 (line 12)”.
 * `placeOf`: of another user than the one that the message is about.
 */
export function userName(username: string | null, placeOf: PlaceOf | null = null): UserName {
  return new UserName(username !== null && usernamePattern.test(username) ? username : null, placeOf);
}

/** The user of an entry, in a message that is not about that one alone. */
export function entryName(entry: Entry): UserName {
  return userName(entry.record.usernameText, () => entry.userPlace);
}
