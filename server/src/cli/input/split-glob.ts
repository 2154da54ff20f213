import { isGlob } from './glob-signs.ts';
import { withoutBraces } from '../../common/files/globs.ts';
import nodePath, { type PlatformPath } from 'node:path';
import { slashed } from './path-names.ts';

/** A pattern, cut where its first sign stands. */
export interface SplitGlob {
  /** What the paths begin with, with `/`; empty for the folder one is in. */
  readonly start: string;
  /** What they go on with. */
  readonly pattern: string;
}

/** The patterns without braces that a PATH stands for. On Windows a `\` lies between folders, too. */
export function splitGlobs(glob: string, paths: Pick<PlatformPath, 'sep'> = nodePath): readonly SplitGlob[] {
  return [...withoutBraces(slashed(glob, paths))].map((plain) => {
    const names = plain.split('/');
    const first = names.slice(0, -1).findIndex(isGlob);
    const depth = first === -1 ? names.length - 1 : first;
    const start = names.slice(0, depth).map((name) => `${name}/`);
    return { start: start.join(''), pattern: names.slice(depth).join('/') };
  });
}
