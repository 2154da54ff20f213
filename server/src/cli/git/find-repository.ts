import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { slashed } from '../input/path-names.ts';

/** Where a path lies in a repository. */
export interface PlaceInRepository {
  /** The folder with `.git` in it. */
  readonly root: string;
  /** From there, with `/`; empty for the folder itself. */
  readonly path: string;
}

/**
 * The repository that a folder or file lies in; null where there is none. Links on the way are followed, one that is
 * the file itself is not. Nothing of it need be there any more.
 */
export function findRepository(path: string, kind: 'folder' | 'file'): PlaceInRepository | null {
  const whole = resolve(path);
  const parent = kind === 'file' ? realFolder(dirname(whole)) : realFolder(whole);
  const real = kind === 'file' ? join(parent, basename(whole)) : parent;
  for (let folder = parent; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return { root: folder, path: slashed(relative(folder, real)) };
    if (dirname(folder) === folder) return null;
  }
}

/** A folder without links on the way to it, as far as it is there. */
function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return dirname(folder) === folder ? folder : join(realFolder(dirname(folder)), basename(folder));
  }
}
