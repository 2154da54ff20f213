import type { Stats } from 'node:fs';
import { codeOf } from '../../common/error-code.ts';
import type { WriteSystem } from './write-system.ts';

/** Who holds a lock. */
export interface LockOwner {
  /** Null: the lock does not say. */
  readonly host: string | null;
  readonly process: number | null;
  /** Of this one lock, and no other of the same name. */
  readonly id: string;
  /** In ms. */
  readonly age: number;
}

/** How old a lock becomes whose process nobody can ask for, in ms. */
const oldest = 60_000;

export function ownerText({ host, process }: WriteSystem, id: string): string {
  return `${JSON.stringify({ host, process, id })}\n`;
}

/** Null: there is no lock. */
export function readOwner({ files }: WriteSystem, path: string): LockOwner | null {
  try {
    const found = files.lstatSync(path);
    const text = found.isFile() && found.size < 4096 ? files.readFileSync(path, 'utf8') : '';
    return { ...toldBy(text, found), age: Date.now() - found.mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function toldBy(text: string, { ino, mtimeMs }: Stats): Omit<LockOwner, 'age'> {
  const told = asObject(text);
  const { host, process, id } = told;
  return {
    host: typeof host === 'string' ? host : null,
    process: typeof process === 'number' ? process : null,
    id: typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : `${ino}-${Math.trunc(mtimeMs)}`,
  };
}

function asObject(text: string): { readonly host?: unknown; readonly process?: unknown; readonly id?: unknown } {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}

/** Nobody will give it back: its process is gone, or it is too old. */
export function isStale({ host, isAlive }: WriteSystem, owner: LockOwner): boolean {
  const isGone = owner.process !== null && owner.host === host && !isAlive(owner.process);
  return isGone || owner.age >= oldest;
}
