import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { isUsersFileName } from '../../common/files/file-names.ts';
import { filesScope, folderScope, type Scope } from '../deploy/scope.ts';
import { findFiles } from './find-files.ts';
import { isGlob } from './glob-signs.ts';
import { isStandardInput, standardInput } from './standard-input.ts';

/** A file to be read, under the name that the output gives it. */
export interface InputFile {
  readonly name: string;
  /** Null for standard input. */
  readonly path: string | null;
  /** The same for all links to one file; null for standard input. */
  readonly identity: string | null;
  /** A PATH itself, not found in one. */
  readonly isNamed: boolean;
  /** Which PATH it is of, by its number. */
  readonly of: number;
  /** A configuration says that it is a users file. */
  readonly isClaimed?: boolean;
}

/** Whether a PATH itself has a users file's name, so that it is one also while nobody is in it. */
export function isNamedUsersFile({ isNamed, name }: InputFile): boolean {
  return isNamed && isUsersFileName(basename(name));
}

export interface ExpandedPaths {
  readonly files: readonly InputFile[];
  /** What could not be looked at, each a sentence. */
  readonly problems: readonly string[];
  /** PATHs that are folders without users files, as far as they can be read. */
  readonly emptyFolders: readonly EmptyFolder[];
  /** Where deployments are looked for. */
  readonly scopes: readonly Scope[];
  /** Folders with a configuration file below PATHs that are folders, by the number of the PATH. */
  readonly configFolders: ReadonlyMap<number, readonly string[]>;
}

export interface EmptyFolder {
  readonly name: string;
  readonly of: number;
}

/**
 * The files that the PATHs stand for: arguments in order, files of a folder or pattern sorted by path, each file once.
 * A path that is there is never a pattern.
 */
export async function expandPaths(paths: readonly string[]): Promise<ExpandedPaths> {
  const problems: string[] = [];
  const files = new Map<string, InputFile>();
  const scopes: Scope[] = [];
  const add = (name: string, path: string | null, isNamed: boolean, of: number): void => {
    const identity = path === null ? null : identityOf(path);
    const key = identity ?? standardInput;
    if (!files.has(key)) files.set(key, { name, path, identity, isNamed, of });
  };
  const addScopes = (names: readonly string[], of: number): void => {
    const byFolder = new Map<string, string[]>();
    for (const name of names) {
      const together = byFolder.get(dirname(name)) ?? [];
      byFolder.set(dirname(name), together);
      together.push(name);
    }
    for (const together of byFolder.values()) scopes.push(filesScope(together, of));
  };
  const emptyFolders: EmptyFolder[] = [];
  const withConfig = new Map<number, readonly string[]>();
  for (const [of, path] of paths.entries()) {
    if (isStandardInput(path)) add(path, null, true, of);
    else if (isGlob(path) && !isThere(path)) {
      const { findByGlob } = await import('./find-by-glob.ts');
      const told = problems.length;
      const found = findByGlob(path, problems);
      for (const name of found) add(name, name, false, of);
      addScopes(found, of);
      // said once it is read
      if (found.length === 0 && problems.length === told) add(path, path, true, of);
    } else if (!isFolder(path)) {
      add(path, path, true, of);
      addScopes([path], of);
    } else {
      const told = problems.length;
      const { usersFiles, deploymentFiles, configFolders } = findFiles(path, problems);
      withConfig.set(of, configFolders);
      if (usersFiles.length === 0 && problems.length === told) emptyFolders.push({ name: path, of });
      for (const name of usersFiles) add(name, name, false, of);
      scopes.push(folderScope(path, of, deploymentFiles));
    }
  }
  return { files: [...files.values()], problems, emptyFolders, scopes, configFolders: withConfig };
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
