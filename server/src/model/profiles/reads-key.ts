import { isFieldName, type FieldName } from '../fields.ts';
import { allProfiles } from './index.ts';
import type { Profile } from './profile.ts';

/** Whether a server looks at a key of a user at all, be it to drop its value (docs/server.md#fields). */
export function readsKey(profile: Profile, key: string): key is FieldName {
  return isFieldName(key) && (key !== 'superuser' || profile.superuserKey);
}

/** The servers that look at a key, oldest first. */
export function readersOf(key: string): readonly Profile[] {
  return allProfiles.filter((profile) => readsKey(profile, key));
}
