import { largestFile } from '../../common/files/file-size.ts';

/** How many files that nobody has opened are looked at, and how long they may be together, in bytes. */
export const mostFiles = 2000;
export const mostBytes = largestFile + 16 * 1024 * 1024;

/** Counts files, so that a folder of very many, or of very long ones, does not take all memory there is. */
export class FileBudget {
  readonly #sizes = new Map<string, number>();
  #bytes = 0;

  /** Whether there is room for a file, as it is now; it is counted then, in the place of what it was before. */
  take(key: string, size: number): boolean {
    this.release(key);
    if (this.#sizes.size >= mostFiles || this.#bytes + size > mostBytes) return false;
    this.#sizes.set(key, size);
    this.#bytes += size;
    return true;
  }

  release(key: string): void {
    this.#bytes -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
  }
}
