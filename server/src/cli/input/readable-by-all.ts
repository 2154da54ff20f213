import { constants, lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The modes of files and folders, or stand-ins. Both throw where nothing is there. */
export interface FileModes {
  /** The path without links. */
  readonly realPath: (path: string) => string;
  /** Null for what is no regular file and no folder. */
  readonly modeOf: (path: string) => number | null;
  readonly exists: (path: string) => boolean;
}

const { S_IROTH, S_IXOTH } = constants;

/**
 * Whether everyone on the machine can read a file: its mode permits it, and those of all folders above let everyone
 * pass. Not so where git has a folder above: it makes all files readable, and whoever has the repository has them.
 */
export function isReadableByAll(path: string, modes: FileModes = ofSystem): boolean {
  try {
    const real = modes.realPath(path);
    if (!permits(modes.modeOf(real), S_IROTH)) return false;
    for (let [folder, below] = [dirname(real), real]; folder !== below; [folder, below] = [dirname(folder), folder])
      if (!permits(modes.modeOf(folder), S_IXOTH) || modes.exists(join(folder, '.git'))) return false;
    return true;
  } catch {
    // It was read all the same; what can't be looked at does not lie open to everyone.
    return false;
  }
}

function permits(mode: number | null, bit: number): boolean {
  return mode !== null && (mode & bit) !== 0;
}

const ofSystem: FileModes = {
  realPath: (path) => realpathSync.native(path),
  modeOf: (path) => {
    const found = statSync(path);
    return found.isFile() || found.isDirectory() ? found.mode : null;
  },
  exists: (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
};
