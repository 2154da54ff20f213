import { lstatSync } from 'node:fs';
import { rewrite, type Rewriting } from '../../write/rewrite.ts';
import { WriteRefused } from '../../write/write-refused.ts';
import { nodeWriteSystem } from '../../write/write-system.ts';

/** Why a file is as it was although something could be mended. */
export interface LeftAlone {
  /** What follows its name. */
  readonly why: string;
  /** That is no failure: nobody named the file. */
  readonly isMeant: boolean;
}

const linkMet = 'it is a link: name it, or the file itself.';

/**
 * Writes a file as `decide` wants it, as the commands do that change one. `isNamed`: only then it may be a link. Throws
 * what is no refusal.
 */
export async function mendFile<T>(
  path: string,
  isNamed: boolean,
  decide: (bytes: Uint8Array) => Rewriting<T>,
): Promise<{ readonly result: T } | { readonly left: LeftAlone }> {
  if (!isNamed && lstatSync(path).isSymbolicLink()) return { left: { why: linkMet, isMeant: true } };
  try {
    const system = nodeWriteSystem;
    return { result: await rewrite(path, (bytes) => decide(bytes ?? new Uint8Array()), { system }) };
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    return { left: { why: error.message, isMeant: false } };
  }
}
