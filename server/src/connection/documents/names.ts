import { hasUsersFileName as hasName } from '../../common/files/file-names.ts';
import { globMatcher } from './globs.ts';
import { uriPath } from './uris.ts';

/** Whether the content of the file decides if it is a users file. */
export function hasUsersFileName(uri: string): boolean {
  return hasName(uriPath(uri));
}

const matchers = new WeakMap<readonly string[], (path: string) => boolean>();

/** Whether the setting `usersYml.files` says that it is one. */
export function isClaimed(uri: string, globs: readonly string[]): boolean {
  if (globs.length === 0) return false;
  const matches = matchers.get(globs) ?? globMatcher(globs);
  matchers.set(globs, matches);
  return matches(uriPath(uri));
}
