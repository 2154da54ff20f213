import type { FileAnswer, Files } from '../files.ts';

/** What was worked out, of what, and what the files said that were asked meanwhile. */
interface Entry {
  readonly value: unknown;
  readonly basis: readonly unknown[];
  readonly reads: ReadonlyMap<string, FileAnswer>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/**
 * Keeps what was worked out of the files of a folder tree from one reading to the next, as long as all that it looked
 * at is the same: what is typed into one file has nothing read anew that has not looked at it. Files answer the same
 * object as long as nothing has changed.
 */
export class Memory {
  #entries = new Map<string, Entry>();
  #kept = new Map<string, Entry>();

  /** A reading begins. */
  begin(): void {
    this.#kept = new Map();
  }

  /** It has ended: what it did not ask for is forgotten. */
  end(): void {
    this.#entries = this.#kept;
  }

  /** `basis`: what the work is about, beside the files that it is given. */
  *recall<T>(
    key: string,
    files: Files,
    basis: readonly unknown[],
    work: (files: Files) => Generator<undefined, T>,
  ): Generator<undefined, T> {
    const known = this.#entries.get(key);
    if (known && isSame(known, files, basis)) {
      this.#kept.set(key, known);
      // What is kept under a key is what its work gave.
      return known.value as T;
    }
    const recorder = new Recorder(files);
    const value = yield* work(recorder);
    const entry: Entry = { value, basis, reads: recorder.reads, lists: recorder.lists };
    this.#entries.set(key, entry);
    this.#kept.set(key, entry);
    return value;
  }
}

function isSame({ basis, reads, lists }: Entry, files: Files, now: readonly unknown[]): boolean {
  if (basis.length !== now.length || basis.some((each, index) => each !== now[index])) return false;
  // All are asked, as whoever reads the files keeps those alone that are asked for.
  let same = true;
  for (const [path, answer] of reads) same = files.read(path) === answer && same;
  for (const [path, names] of lists) same = files.list(path) === names && same;
  return same;
}

/** Notes what is asked, also by what is worked out later, as somebody wants it. */
class Recorder implements Files {
  readonly reads = new Map<string, FileAnswer>();
  readonly lists = new Map<string, readonly string[]>();
  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  read(path: string): FileAnswer {
    const answer = this.#files.read(path);
    if (!this.reads.has(path)) this.reads.set(path, answer);
    return answer;
  }

  list(path: string): readonly string[] {
    const names = this.#files.list(path);
    if (!this.lists.has(path)) this.lists.set(path, names);
    return names;
  }
}
