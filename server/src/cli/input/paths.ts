import { readdirSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isIgnoredFolder, isUsersFileName } from '../../common/file-names.ts';
import { describeFileError } from './file-error.ts';
import { isStandardInput, standardInput } from './standard-input.ts';

/** A file to be read, under the name that the output gives it. */
export interface InputFile {
  readonly name: string;
  /** Null for standard input. */
  readonly path: string | null;
}

export interface ExpandedPaths {
  readonly files: readonly InputFile[];
  /** What could not be looked at, each a sentence. */
  readonly problems: readonly string[];
}

/** The files that the PATHs stand for: arguments in order, files of a folder sorted by path, each file once. */
export function expandPaths(paths: readonly string[]): ExpandedPaths {
  const problems: string[] = [];
  const files = new Map<string, InputFile>();
  const add = (file: InputFile): void => {
    const identity = file.path === null ? standardInput : realPath(file.path);
    if (!files.has(identity)) files.set(identity, file);
  };
  for (const path of paths) {
    if (isStandardInput(path)) add({ name: path, path: null });
    else if (!isFolder(path)) add({ name: path, path });
    else for (const name of findUsersFiles(path, problems)) add({ name, path: name });
  }
  return { files: [...files.values()], problems };
}

/** Users files below a folder, sorted. Links are not followed. */
function findUsersFiles(root: string, problems: string[]): readonly string[] {
  const found: string[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = `${folder.replace(/(?<!\/)\/+$/, '')}/${entry.name}`;
        if (entry.isDirectory() && !isIgnoredFolder(entry.name)) folders.push(path);
        else if (entry.isFile() && isUsersFileName(entry.name)) found.push(path);
      }
    } catch (error) {
      problems.push(describeFileError(folder, error));
    }
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // said once it is read
    return false;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // a pipe has none, and what is not there is reported once under its name
    return resolve(path);
  }
}
