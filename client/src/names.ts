/** Files that are users files by name alone; the server has the same list for closed files. */
export const usersFileGlob = '**/{users,.users,*.users}.{yml,yaml}';

/** Where nobody keeps a users file of their own. */
export const ignoredGlob = '**/{node_modules,.git}/**';

/** Whether the last part of the path is a users file's name; takes URI paths and Windows paths. */
export function hasUsersFileName(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return /^(?:users|.*\.users)\.ya?ml$/.test(name);
}

/**
 * A glob of the setting `usersYml.files` as a document selector wants it: selectors match whole paths, so a glob that
 * is meant relative to the workspace needs a lead.
 */
export function selectorGlob(glob: string): string {
  if (glob.startsWith('**') || glob.startsWith('/') || /^[A-Za-z]:/.test(glob)) return glob;
  return `**/${glob.replace(/^\.\//, '')}`;
}
