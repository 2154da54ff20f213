import type { Cursor } from './cursor.ts';
import { syntaxFault } from '../fault.ts';

/** PyYAML's limit, in characters. */
const LONGEST_KEY = 1024;

/** A token that turns out to be a key if a `:` follows on the same line. */
export interface SimpleKey {
  readonly tokenNumber: number;
  /** It stands where only a key can stand. */
  readonly required: boolean;
  readonly flowLevel: number;
  readonly offset: number;
  readonly column: number;
  readonly lineStart: number;
  readonly indexInLine: number;
}

/**
 * The keys that are still possible: at most one for each flow level, the outermost and oldest first.
 * The list keeps its room, as it is emptied and filled all the time.
 */
export class SimpleKeys {
  readonly #keys: (SimpleKey | undefined)[] = [];
  #first = 0;
  #end = 0;

  /** The number of the token that the oldest of them begins with, or -1. */
  get oldestToken(): number {
    return this.#oldest?.tokenNumber ?? -1;
  }

  get #oldest(): SimpleKey | undefined {
    return this.#first === this.#end ? undefined : this.#keys[this.#first];
  }

  add(key: SimpleKey): void {
    this.#keys[this.#end++] = key;
  }

  /** The key at this level; levels further in are closed by then and have none. */
  at(flowLevel: number): SimpleKey | undefined {
    const last = this.#first === this.#end ? undefined : this.#keys[this.#end - 1];
    return last?.flowLevel === flowLevel ? last : undefined;
  }

  removeLast(): void {
    this.#end--;
    if (this.#first === this.#end) this.clear();
  }

  /** Gives up the key at this level, which must not be one that was required. */
  abandon(flowLevel: number, cursor: Cursor): void {
    const key = this.at(flowLevel);
    if (key === undefined) return;
    refuseIfRequired(key, cursor);
    this.removeLast();
  }

  /** Gives up the keys whose line has ended or that have become too long; the older ones do so first. */
  dropStale(cursor: Cursor): void {
    for (;;) {
      const key = this.#oldest;
      if (key === undefined || !isStale(key, cursor)) return;
      refuseIfRequired(key, cursor);
      this.#first++;
      if (this.#first === this.#end) this.clear();
    }
  }

  clear(): void {
    this.#first = 0;
    this.#end = 0;
  }
}

function isStale(key: SimpleKey, cursor: Cursor): boolean {
  if (key.lineStart !== cursor.lineStart) return true;
  return cursor.offset - key.offset > LONGEST_KEY && cursor.indexInLine - key.indexInLine > LONGEST_KEY;
}

function refuseIfRequired(key: SimpleKey, cursor: Cursor): void {
  if (!key.required) return;
  throw syntaxFault("could not find expected ':'", cursor.offset, 'while scanning a simple key', key.offset);
}
