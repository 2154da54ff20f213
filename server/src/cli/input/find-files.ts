import { readdirSync, statSync, type Dirent } from 'node:fs';
import { configFileName } from '../../common/config/config-file.ts';
import { isIgnoredFolder, isUsersFileName } from '../../common/files/file-names.ts';
import { candidateKind } from '../../deployment/graph/candidates.ts';
import { describeFileError } from './file-error.ts';
import { pathsBelow } from './path-names.ts';

/** What lies below a folder, each sorted by path. */
export interface FoundFiles {
  readonly usersFiles: readonly string[];
  /** Files that may tell of a deployment, by their names. */
  readonly deploymentFiles: readonly string[];
  /** Folders with a configuration file. */
  readonly configFolders: readonly string[];
}

/**
 * Users files below a folder, and files that may tell of a deployment; links to files are among them, links to folders
 * are not entered. `problems` gets a sentence about each folder that can't be read, each link that can't be followed.
 */
export function findFiles(root: string, problems: string[]): FoundFiles {
  const usersFiles: string[] = [];
  const deploymentFiles: string[] = [];
  const configFolders: string[] = [];
  const folders = [root];
  const attempt = (path: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      problems.push(describeFileError(path, error));
    }
  };
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const start = pathsBelow(folder);
    attempt(folder, () => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = start + entry.name;
        if (entry.isDirectory() && !isIgnoredFolder(entry.name)) folders.push(path);
        else if (isUsersFileName(entry.name))
          attempt(path, () => {
            if (isFile(entry, path)) usersFiles.push(path);
          });
        if (entry.name === configFileName) configFolders.push(folder);
        // What a link leads to is found out by whoever reads it.
        if (candidateKind(entry.name) !== null && !entry.isDirectory()) deploymentFiles.push(path);
      }
    });
  }
  return { usersFiles: sorted(usersFiles), deploymentFiles: sorted(deploymentFiles), configFolders };
}

function sorted(paths: readonly string[]): readonly string[] {
  return paths.toSorted((a, b) => (a < b ? -1 : 1));
}

/** A link that leads nowhere is none: editors leave such behind as marks of what is open in them. */
export function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
