import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { findByGlob } from './find-by-glob.ts';
import { findUsersFiles } from './find-users-files.ts';
import { isGlob } from './glob-signs.ts';
import { isStandardInput, standardInput } from './standard-input.ts';

/** A file to be read, under the name that the output gives it. */
export interface InputFile {
  readonly name: string;
  /** Null for standard input. */
  readonly path: string | null;
  /** A PATH itself, not found in one. */
  readonly isNamed: boolean;
}

export interface ExpandedPaths {
  readonly files: readonly InputFile[];
  /** What could not be looked at, each a sentence. */
  readonly problems: readonly string[];
  /** PATHs that are folders without users files, as far as they can be read. */
  readonly emptyFolders: readonly string[];
}

/**
 * The files that the PATHs stand for: arguments in order, files of a folder or pattern sorted by path, each file once.
 * A path that is there is never a pattern.
 */
export function expandPaths(paths: readonly string[]): ExpandedPaths {
  const problems: string[] = [];
  const files = new Map<string, InputFile>();
  const add = (file: InputFile): void => {
    const identity = file.path === null ? standardInput : identityOf(file.path);
    if (!files.has(identity)) files.set(identity, file);
  };
  const emptyFolders: string[] = [];
  for (const path of paths) {
    if (isStandardInput(path)) add({ name: path, path: null, isNamed: true });
    else if (isGlob(path) && !isThere(path)) {
      const told = problems.length;
      const found = findByGlob(path, problems);
      for (const name of found) add({ name, path: name, isNamed: false });
      // said once it is read
      if (found.length === 0 && problems.length === told) add({ name: path, path, isNamed: true });
    } else if (!isFolder(path)) add({ name: path, path, isNamed: true });
    else {
      const told = problems.length;
      const found = findUsersFiles(path, problems);
      if (found.length === 0 && problems.length === told) emptyFolders.push(path);
      for (const name of found) add({ name, path: name, isNamed: false });
    }
  }
  return { files: [...files.values()], problems, emptyFolders };
}

/** What may not be looked at is told once it is read. */
function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // said once it is read
    return false;
  }
}

/** The same for all paths that lead to one file. */
export function identityOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // a pipe has none, and what is not there is reported once under its name
    return resolve(path);
  }
}
