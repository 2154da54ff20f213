import { readdirSync, type Dirent } from 'node:fs';
import { codeOf } from '../../common/error-code.ts';
import { isIgnoredFolder } from '../../common/files/file-names.ts';
import { globParts, matchNames, type GlobPart } from '../../common/files/glob-names.ts';
import { describeFileError } from './file-error.ts';
import { isFile } from './find-files.ts';
import { splitGlobs } from './split-glob.ts';

/**
 * Files that a glob matches, sorted by path. Links to files are among them; links to folders, and folders in which
 * nobody keeps users files, are not entered. `problems` gets a sentence about what can't be looked at.
 */
export function findByGlob(glob: string, problems: string[]): readonly string[] {
  const found = new Set<string>();
  for (const { start, pattern } of splitGlobs(glob))
    for (const path of filesBelow(start, globParts(pattern), problems)) found.add(path);
  return [...found].sort();
}

/** `start`: what the paths begin with, empty for the folder one is in. */
function* filesBelow(start: string, parts: readonly GlobPart[], problems: string[]): Generator<string, void> {
  const isDeep = parts.includes(null);
  const folders: (readonly string[])[] = [[]];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const before = start + joined(folder);
    for (const entry of entriesOf(before, problems)) {
      const names = [...folder, entry.name];
      const path = before + entry.name;
      if (entry.isDirectory()) {
        if (!isIgnoredFolder(entry.name) && (isDeep || names.length < parts.length)) folders.push(names);
      } else if (matchNames(parts, names) && attempt(path, problems, () => isFile(entry, path))) yield path;
    }
  }
}

function joined(names: readonly string[]): string {
  return names.map((name) => `${name}/`).join('');
}

/** What is in a folder; nothing where it is not there, so that the glob matches nothing. */
function entriesOf(start: string, problems: string[]): readonly Dirent[] {
  const folder = start === '' ? '.' : start;
  return attempt(folder, problems, () => readdirSync(folder, { withFileTypes: true })) ?? [];
}

function attempt<T>(path: string, problems: string[], work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') problems.push(describeFileError(path, error));
    return null;
  }
}
