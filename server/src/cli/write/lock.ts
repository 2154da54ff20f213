import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from '../../common/error-code.ts';
import { visible } from '../../common/words/visible.ts';
import { isStale, ownerText, readOwner } from './lock-owner.ts';
import { WriteRefused } from './write-refused.ts';
import type { WriteSystem } from './write-system.ts';

/** Keeps two commands apart that change one file. */
export interface Lock {
  /** Whether it is still held: a command that took longer than a minute may have lost it. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/** Where the lock of a file lies. No users file has such a name. */
export function lockPath(file: string): string {
  return join(dirname(file), `.${basename(file)}.lock`);
}

/** Between two looks at a lock that somebody else holds, in ms. */
const pause = { least: 5, most: 40 };

/** How long others may go before, in ms: each is soon done, but they may be many. */
const patience = 180_000;

/** Waits until nobody else holds the lock. Throws `WriteRefused`, and what the file system throws. */
export async function takeLock(system: WriteSystem, path: string): Promise<Lock> {
  const since = Date.now();
  for (;;) {
    const lock = tryLock(system, path);
    if (lock) return lock;
    if (Date.now() - since > patience) throw new WriteRefused(heldBy(system, path));
    await setTimeout(pause.least + Math.random() * (pause.most - pause.least));
  }
}

function heldBy(system: WriteSystem, path: string): string {
  const owner = readOwner(system, path);
  const who = owner?.process == null ? 'another command' : `process ${owner.process} on ${visible(owner.host ?? '?')}`;
  return `${who} is changing it and does not come to an end: try it again later.`;
}

/** Null where somebody else holds it. */
function tryLock(system: WriteSystem, path: string): Lock | null {
  const owner = readOwner(system, path);
  if (owner) {
    if (!isStale(system, owner)) return null;
    // Of all who see the same old lock one takes it away; a new one has another id.
    const guard = tryLock(system, `${path}.${owner.id}`);
    if (!guard) return null;
    if (readOwner(system, path)?.id === owner.id) system.files.unlinkSync(path);
    guard.release();
  }
  return claim(system, path);
}

/** Makes the lock with its content in one step, so that no kill leaves one that does not say whose it is. */
function claim(system: WriteSystem, path: string): Lock | null {
  const { files, process } = system;
  const id = randomUUID();
  const draft = `${path}.${process}-${id}.tmp`;
  try {
    writeNew(system, draft, ownerText(system, id));
    files.linkSync(draft, path);
  } catch (error) {
    const code = codeOf(error);
    // ENOENT: somebody has swept the draft away.
    if (code === 'EEXIST' || code === 'ENOENT') return null;
    if (!hasNoLinks.includes(code ?? '')) throw error;
    if (!writeFirst(system, path, ownerText(system, id))) return null;
  } finally {
    unlinkQuietly(system, draft);
  }
  return {
    isHeld: () => readOwner(system, path)?.id === id,
    release: () => {
      if (isOwn(system, path, id)) unlinkQuietly(system, path);
    },
  };
}

/** Of file systems without hard links. */
const hasNoLinks: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

function isOwn(system: WriteSystem, path: string, id: string): boolean {
  try {
    return readOwner(system, path)?.id === id;
  } catch {
    return false;
  }
}

/** False: it is there already. */
function writeFirst(system: WriteSystem, path: string, text: string): boolean {
  try {
    writeNew(system, path, text);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function writeNew({ files }: WriteSystem, path: string, text: string): void {
  const descriptor = files.openSync(path, 'wx', 0o600);
  try {
    files.writeSync(descriptor, text);
  } finally {
    files.closeSync(descriptor);
  }
}

export function unlinkQuietly({ files }: WriteSystem, path: string): void {
  try {
    files.unlinkSync(path);
  } catch {
    // It is gone, or the next command sweeps it away.
  }
}
