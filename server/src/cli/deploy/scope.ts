/** A folder whose deployment files are looked at, and for what. */
import { dirname, join, relative, resolve } from 'node:path';
import { existsSync, readdirSync } from 'node:fs';
import { candidateKind } from '../../deployment/graph/candidates.ts';
import { nameIn, pathsBelow, slashed } from '../input/path-names.ts';

export interface Scope {
  /** The folder, as a path. */
  readonly folder: string;
  /** Paths in it of files that may tell of a deployment. */
  readonly candidates: readonly string[];
  /** Which PATH it is of, by its number. */
  readonly of: number;
  /** The files that were named, in the folder; null where the folder itself was: then all findings are told. */
  readonly named: ReadonlySet<string> | null;
  /** How the output names a file in it. */
  readonly nameOf: (path: string) => string;
}

/** A folder that was named. `candidates`: as the walk found them. */
export function folderScope(folder: string, of: number, candidates: readonly string[]): Scope {
  const start = pathsBelow(folder);
  return {
    folder,
    of,
    named: null,
    candidates: candidates.map((path) => slashed(path.slice(start.length))),
    nameOf: (path) => start + path,
  };
}

/**
 * Files of one folder that were named: what lies beside them and above them, up to the folder with `.git`, decides
 * their server. Without such a folder only what lies beside them is looked at.
 */
export function filesScope(files: readonly string[], of: number): Scope {
  const [first = ''] = files;
  const own = dirname(resolve(first));
  const root = repositoryOf(own) ?? own;
  const inRoot = (path: string): string => slashed(relative(root, path));
  const candidates: string[] = [];
  for (let folder = own; ; folder = dirname(folder)) {
    for (const name of namesIn(folder)) candidates.push(inRoot(join(folder, name)));
    if (folder === root) break;
  }
  const nameOf = (path: string): string => nameIn(root, path, first);
  const named = new Set(files.map((file) => inRoot(resolve(file))));
  return { folder: root, of, named, candidates: candidates.sort(), nameOf };
}

function repositoryOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => candidateKind(name) !== null);
  } catch {
    return [];
  }
}
