import { globPattern } from './globs.ts';
import { uriPath } from './uris.ts';

/** Files that are users files by name alone; the client has the same list. */
export const usersFileGlob = '**/{users,.users,*.users}.{yml,yaml}';

const usersFilePath = /(?:^|[/\\])(?:users|[^/\\]*\.users)\.ya?ml$/;

/** Whether the content of the file decides if it is a users file. */
export function hasUsersFileName(uri: string): boolean {
  return usersFilePath.test(uriPath(uri));
}

/** Whether the setting `usersYml.files` says that it is one. */
export function isClaimed(uri: string, globs: readonly string[]): boolean {
  return globs.length > 0 && globs.some((glob) => globPattern(glob).test(uriPath(uri)));
}

/** Folders in which nobody keeps a users file of their own. */
export function isIgnoredFolder(name: string): boolean {
  return name === '.git' || name === 'node_modules';
}
