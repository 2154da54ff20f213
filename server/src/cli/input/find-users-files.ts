import { readdirSync, statSync, type Dirent } from 'node:fs';
import { isIgnoredFolder, isUsersFileName } from '../../common/file-names.ts';
import { describeFileError } from './file-error.ts';

/**
 * Users files below a folder, sorted by path; links to files are among them, links to folders are not entered.
 * `problems` gets a sentence about each folder that can't be read, and each link that can't be followed.
 */
export function findUsersFiles(root: string, problems: string[]): readonly string[] {
  const found: string[] = [];
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
            if (isFile(entry, path)) found.push(path);
          });
      }
    });
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

/** What the paths of all that is in a folder begin with. */
export function pathsBelow(folder: string): string {
  return `${folder.replace(/(?<!\/)\/+$/, '')}/`;
}

/** A link that leads nowhere is none: editors leave such behind as marks of what is open in them. */
export function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
