import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from '../../common/error-code.ts';
import { OutputFailed } from './output-failed.ts';
import { tameText } from './tame.ts';

/**
 * Writes pieces of a text into a file, whole or not at all: beside it, and then in its place. A link stays, and the
 * file that it leads to becomes another one. A pipe or device is written as it comes. Throws `OutputFailed`.
 */
export function writeWhole(path: string, pieces: Iterable<string>): void {
  try {
    const old = statSync(path, { throwIfNoEntry: false });
    if (old && !old.isFile()) writeInto(openSync(path, constants.O_WRONLY | constants.O_NOCTTY), pieces);
    else replace(targetOf(path), pieces, old ? old.mode & 0o777 : null);
  } catch (error) {
    throw codeOf(error) === null ? error : new OutputFailed(error);
  }
}

/** `mode`: that of the old file, which is kept. */
function replace(target: string, pieces: Iterable<string>, mode: number | null): void {
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  // Of an earlier process of the same number, which was killed.
  rmSync(draft, { force: true });
  const descriptor = openSync(draft, 'wx');
  try {
    if (mode !== null) fchmodSync(descriptor, mode);
    writeInto(descriptor, pieces, fsyncSync);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Closes the descriptor, whatever comes. `settle` is called before. */
function writeInto(descriptor: number, pieces: Iterable<string>, settle?: (descriptor: number) => void): void {
  try {
    for (const piece of pieces) {
      const bytes = Buffer.from(tameText(piece));
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    }
    settle?.(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Where the links of a path lead; there need be no file. */
function targetOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const whole = join(realpathSync.native(dirname(resolve(path))), basename(path));
  try {
    return targetOf(resolve(dirname(whole), readlinkSync(whole)));
  } catch (error) {
    // It is no link, or there is nothing yet.
    if (codeOf(error) === 'EINVAL' || codeOf(error) === 'ENOENT') return whole;
    throw error;
  }
}
