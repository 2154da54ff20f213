import { lockPath, takeLock } from './lock.ts';
import { replaceFile } from './replace-file.ts';
import { sweep } from './sweep.ts';
import { readState, targetOf, type FileState } from './target.ts';
import { refusedBy, WriteRefused } from './write-refused.ts';
import type { WriteSystem } from './write-system.ts';

/** What is to become of a file: its new bytes, or null where it stays as it is. */
export interface Rewriting<T> {
  readonly bytes: Uint8Array | null;
  readonly result: T;
}

export interface RewriteOptions {
  readonly system: WriteSystem;
  /** A file that is not there is made. */
  readonly mayCreate?: boolean;
}

/** How often a file is read again that other programs change meanwhile. */
const attempts = 20;

/**
 * Changes a file while no other command does, through a link to its target. `decide` is given what it holds, null where
 * it is not there, and is asked again where another program has changed it in between. Throws `WriteRefused`; then the
 * file is as it was.
 */
export async function rewrite<T>(
  path: string,
  decide: (bytes: Uint8Array | null) => Rewriting<T>,
  { system, mayCreate = false }: RewriteOptions,
): Promise<T> {
  try {
    const target = targetOf(system, path, mayCreate);
    readState(system, target);
    for (let attempt = 0; attempt < attempts; attempt++) {
      const lock = await takeLock(system, lockPath(target));
      try {
        sweep(system, target);
        const old = readState(system, target);
        if (!old && !mayCreate) throw new WriteRefused('there is no such file.');
        const { bytes, result } = decide(old?.bytes ?? null);
        if (!bytes) return result;
        const isRight = (): boolean => lock.isHeld() && isSame(old, readState(system, target));
        if (replaceFile(system, target, bytes, old, isRight)) return result;
      } finally {
        lock.release();
      }
    }
  } catch (error) {
    throw refusedBy(error);
  }
  throw new WriteRefused('another program changes it all the time: try it again later.');
}

function isSame(before: FileState | null, now: FileState | null): boolean {
  if (!before || !now) return before === now;
  return before.stats.ino === now.stats.ino && Buffer.compare(before.bytes, now.bytes) === 0;
}
