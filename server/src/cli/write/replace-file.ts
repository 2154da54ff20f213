import type { Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unlinkQuietly } from './lock.ts';
import type { FileState } from './target.ts';
import { WriteRefused } from './write-refused.ts';
import type { WriteSystem } from './write-system.ts';

/**
 * Has a file with other content take the place of one, in one step: whoever reads it finds the old or the new one, and
 * so does whoever comes after a crash. `isRight` is asked last; false leaves the old one. Gives its answer. Throws
 * `WriteRefused`, and what the file system throws.
 */
export function replaceFile(
  system: WriteSystem,
  target: string,
  bytes: Uint8Array,
  old: FileState | null,
  isRight: () => boolean,
): boolean {
  const { files } = system;
  const draft = join(dirname(target), `.${basename(target)}.${system.process}.tmp`);
  const descriptor = files.openSync(draft, 'wx', 0o600);
  try {
    try {
      if (old) keepAttributes(system, target, draft, descriptor, old.stats);
      files.ftruncateSync(descriptor, 0);
      for (let at = 0; at < bytes.length;) at += files.writeSync(descriptor, bytes, at, bytes.length - at, at);
      files.fsyncSync(descriptor);
    } finally {
      files.closeSync(descriptor);
    }
    if (!isRight()) {
      unlinkQuietly(system, draft);
      return false;
    }
    files.renameSync(draft, target);
  } catch (error) {
    unlinkQuietly(system, draft);
    throw error;
  }
  syncFolder(system, dirname(target));
  return true;
}

/** Throws `WriteRefused` where the new file can't be as the old one but for its content. */
function keepAttributes(
  { files, copyAttributes }: WriteSystem,
  from: string,
  to: string,
  descriptor: number,
  old: Stats,
): void {
  const made = files.fstatSync(descriptor);
  if (made.uid !== old.uid || made.gid !== old.gid) changeOwner(files, descriptor, old);
  if (!copyAttributes(from, to)) throw new WriteRefused(attributesLost);
  files.fchmodSync(descriptor, old.mode & 0o7777);
  const now = files.fstatSync(descriptor);
  if (now.uid !== old.uid || now.gid !== old.gid || (now.mode & 0o7777) !== (old.mode & 0o7777))
    throw new WriteRefused(ownerLost);
}

function changeOwner(files: WriteSystem['files'], descriptor: number, { uid, gid }: Stats): void {
  try {
    files.fchownSync(descriptor, uid, gid);
  } catch {
    throw new WriteRefused(ownerLost);
  }
}

const ownerLost = 'it belongs to another user or group, which can’t be kept: change it as its owner.';
const attributesLost = 'it has access rights or extended attributes that can’t be kept: change it by hand.';

/** So that the new name is there after a crash, too. Not every system has it. */
function syncFolder({ files }: WriteSystem, folder: string): void {
  try {
    const descriptor = files.openSync(folder, 'r');
    try {
      files.fsyncSync(descriptor);
    } finally {
      files.closeSync(descriptor);
    }
  } catch {
    // The file itself is written.
  }
}
