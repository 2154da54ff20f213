/**
 * Which names a users file may have, and which folders nobody keeps one in. Editor, server, command line, manifest and
 * documentation all say what these three lists say.
 */

/** Names without their ending. A `*` is any text; it stands at the start alone. */
const stems: readonly string[] = ['users', '.users', '*.users'];

/** The first is that of a new file. */
export const usersFileEndings: readonly string[] = ['yml', 'yaml'];

export const ignoredFolders: readonly string[] = ['.git', 'node_modules'];

const names = stems.flatMap((stem) => usersFileEndings.map((ending) => `${stem}.${ending}`));

/** Whether a file of this name, without its folder, may be a users file: its content decides. */
export function isUsersFileName(name: string): boolean {
  return names.some((each) => (each.startsWith('*') ? name.endsWith(each.slice(1)) : name === each));
}

/** The same of a path, with either kind of slash. */
export function hasUsersFileName(path: string): boolean {
  return isUsersFileName(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
}

/**
 * Whether a folder found in another one is left out. Those that begin with `..` hold what Kubernetes mounts, one for
 * each version, and a link beside them leads to what counts.
 */
export function isIgnoredFolder(name: string): boolean {
  return ignoredFolders.includes(name) || name.startsWith('..');
}

/**
 * Globs of all files with such a name. No `*` stands within braces, which some editors refuse; so there is one glob for
 * the plain names and one for each name with a `*`.
 */
export const usersFileGlobs: readonly string[] = [
  stems.filter((stem) => !stem.startsWith('*')),
  ...stems.filter((stem) => stem.startsWith('*')).map((stem) => [stem]),
]
  .filter((alike) => alike.length > 0)
  .map((alike) => `**/${oneOf(alike)}.${oneOf(usersFileEndings)}`);

/** A glob of all that lies in ignored folders. */
export const ignoredGlob = `**/${oneOf(ignoredFolders)}/**`;

/** The names for people: `users.yml, .users.yml, also .yaml`, each between `quotes`. */
export function usersFileNamesInWords(quotes = ''): string {
  const [first = '', ...others] = usersFileEndings;
  const named = stems.map((stem) => `${quotes}${stem}.${first}${quotes}`);
  return [...named, ...others.map((ending) => `also ${quotes}.${ending}${quotes}`)].join(', ');
}

/** The name that a new file is offered under. */
export const newFileName = names[0] ?? '';

function oneOf(words: readonly string[]): string {
  return words.length === 1 ? words.join('') : `{${words.join(',')}}`;
}
