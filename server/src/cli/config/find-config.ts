import { existsSync, lstatSync, realpathSync } from 'node:fs';
import nodePath, { type PlatformPath } from 'node:path';
import { configFileName } from '../../common/config/config-file.ts';

/** The disk, or a stand-in. */
export interface ConfigDisk {
  readonly paths: PlatformPath;
  /** Whether there is a file, not a link to one. */
  readonly isFile: (path: string) => boolean;
  readonly exists: (path: string) => boolean;
  /** Without links; throws where nothing is there. */
  readonly realPath: (path: string) => string;
}

/**
 * The configuration file that speaks for what lies in a folder: the nearest one, from there upwards to the folder with
 * `.git`, or to `root` where there is none. Null where there is no such file. Links are not followed.
 */
export function findConfig(folder: string, root: string, disk: ConfigDisk = ofSystem): string | null {
  const { paths } = disk;
  const start = real(folder, disk);
  const last = repositoryOf(start, disk) ?? real(root, disk);
  const isInside = start === last || start.startsWith(last.endsWith(paths.sep) ? last : last + paths.sep);
  for (let at = start; ; at = paths.dirname(at)) {
    const path = paths.join(at, configFileName);
    if (disk.isFile(path)) return path;
    // Whatever lies further up speaks for others.
    if (at === last || !isInside || paths.dirname(at) === at) return null;
  }
}

function repositoryOf(folder: string, { paths, exists }: ConfigDisk): string | null {
  for (let at = folder; ; at = paths.dirname(at)) {
    if (exists(paths.join(at, '.git'))) return at;
    if (paths.dirname(at) === at) return null;
  }
}

function real(path: string, { paths, realPath }: ConfigDisk): string {
  try {
    return realPath(path);
  } catch {
    return paths.resolve(path);
  }
}

const ofSystem: ConfigDisk = {
  paths: nodePath,
  isFile: (path) => {
    try {
      return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
    } catch {
      // What can't be looked at is told by whoever reads the file itself.
      return false;
    }
  },
  exists: existsSync,
  realPath: (path) => realpathSync.native(path),
};
