/** Has Node keep compiled code for the next start, where nobody else could write. */
import { lstatSync, mkdirSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';

/** Environment variables, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What of a folder tells whether others can write to it; `uid` and `mode` as in POSIX. */
export interface FolderFacts {
  readonly uid: number;
  readonly mode: number;
  /** A folder itself, no link to one. */
  readonly isFolder: boolean;
}

const writableByOthers = 0o022;
/** What lies in such a folder is moved, and another put in its place, by its owner, the folder's and root alone. */
const sticky = 0o1000;

/** What newer versions of Node have in `node:module`. */
interface CompileCaching {
  readonly createRequire: unknown;
  readonly enableCompileCache?: (folder: string) => unknown;
}

/** Has Node keep compiled code for the next start, where it can (22.8) and where it is safe. */
export function keepCompiledCode(told: string | undefined): void {
  const { enableCompileCache }: CompileCaching = module;
  if (!enableCompileCache) return;
  const folder = told ?? usualFolder(process.env, process.platform);
  if (folder !== null && prepareFolder(folder)) enableCompileCache(folder);
}

/** Below the user's own folder for caches; null where there is none. `home`: gives it, or throws. */
export function usualFolder(environment: Environment, platform: NodeJS.Platform, home = homedir): string | null {
  const told = environment['XDG_CACHE_HOME'];
  if (platform !== 'darwin' && told !== undefined && isAbsolute(told)) return join(told, 'users-yml');
  try {
    return join(home(), platform === 'darwin' ? 'Library/Caches' : '.cache', 'users-yml');
  } catch {
    // Neither HOME nor an entry in the list of users.
    return null;
  }
}

/** Makes a folder where that is safe; whether it is there, and nobody else can write to it. */
export function prepareFolder(folder: string): boolean {
  const uid = process.getuid?.();
  // Where owner and mode don't tell who can write, as on Windows, nothing is kept.
  if (uid === undefined) return false;
  // Nothing is made, either, but in a place that is safe itself.
  if (!isOursAlone(nearestThere(folder), uid, factsOf)) return false;
  try {
    make(folder);
  } catch {
    return false;
  }
  return isOursAlone(folder, uid, factsOf);
}

/** With those above it. Told to make these itself, Node goes on for ever where the system refuses, as below `/proc`. */
function make(folder: string): void {
  if (factsOf(folder) !== null) return;
  make(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function nearestThere(folder: string): string {
  let path = folder;
  while (factsOf(path) === null && dirname(path) !== path) path = dirname(path);
  return path;
}

/**
 * Whether nobody but this user (and root) can write to a folder, or put another one in its place: what lies in it is
 * run. So each folder on the way must be no link, belong to the user or to root, and be writable by its owner alone;
 * one above may be like that for temporary files.
 */
export function isOursAlone(folder: string, uid: number, factsOf: (path: string) => FolderFacts | null): boolean {
  if (!isAbsolute(folder) || folder !== resolve(folder)) return false;
  for (let path = folder; ; path = dirname(path)) {
    const facts = factsOf(path);
    if (!facts?.isFolder || (facts.uid !== uid && facts.uid !== 0)) return false;
    const isProtected = path !== folder && (facts.mode & sticky) !== 0;
    if ((facts.mode & writableByOthers) !== 0 && !isProtected) return false;
    if (dirname(path) === path) return true;
  }
}

function factsOf(path: string): FolderFacts | null {
  try {
    const found = lstatSync(path);
    return { uid: found.uid, mode: found.mode, isFolder: found.isDirectory() };
  } catch {
    return null;
  }
}
