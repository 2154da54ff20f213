/** Names of files as the output has them, on each platform: the PATH as given, with `/` below it. */
import nodePath, { type PlatformPath } from 'node:path';

/** What the names of all that is in a folder begin with. */
export function pathsBelow(folder: string, { sep }: Pick<PlatformPath, 'sep'> = nodePath): string {
  if (sep === '/') return `${folder.replace(/(?<!\/)\/+$/, '')}/`;
  // Such a path is handed to Windows as it is, which knows no `/` there.
  if (folder.startsWith('\\\\?\\')) return folder.endsWith('\\') ? folder : `${folder}\\`;
  // `C:` is the folder one is in on that drive, `C:\` the drive's top.
  if (/^[A-Za-z]:$/.test(folder)) return `${folder}./`;
  return `${folder.replace(/(?<![/\\])[/\\]+$/, '')}/`;
}

/** A path with `/` between its names. */
export function slashed(path: string, { sep }: Pick<PlatformPath, 'sep'> = nodePath): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/**
 * How the output names something in a folder, by its path from there: from the folder one is in, or whole, as the PATH.
 * `root`: the folder, absolute.
 */
export function nameIn(root: string, path: string, given: string, paths: PlatformPath = nodePath): string {
  const whole = paths.join(root, path);
  return slashed(paths.isAbsolute(given) ? whole : paths.relative('.', whole), paths);
}

/** From a folder, unless it lies elsewhere. */
export function nearName(folder: string, path: string, paths: PlatformPath = nodePath): string {
  const way = paths.relative(folder, path);
  return way === '..' || way.startsWith(`..${paths.sep}`) || paths.isAbsolute(way) ? path : slashed(way, paths);
}
