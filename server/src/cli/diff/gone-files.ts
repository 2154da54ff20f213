import { statSync } from 'node:fs';
import { isIgnoredFolder, isUsersFileName } from '../../common/files/file-names.ts';
import type { PlaceInRevision } from '../git/revisions.ts';
import { pathsBelow } from '../input/path-names.ts';

/** Users files, by name, that a revision has below a folder, and that are there no more. In no order. */
export async function goneFiles(folder: string, { revision, path }: PlaceInRevision): Promise<readonly string[]> {
  const gone: string[] = [];
  const start = pathsBelow(folder);
  for await (const entry of revision.below(path)) {
    const below = path === '' ? entry.path : entry.path.slice(path.length + 1);
    const folders = below.split('/');
    const name = folders.pop() ?? '';
    if (entry.kind === 'other' || !isUsersFileName(name) || folders.some(isIgnoredFolder)) continue;
    if (!isFile(start + below)) gone.push(start + below);
  }
  return gone;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // what may not be looked at is told by whoever looks through the folder
    return false;
  }
}
