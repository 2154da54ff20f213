import { isAtOrBelow, isOnDisk, uriKey } from '../uris.ts';

/** The folders that the client has open. */
export class OpenFolders {
  #all: readonly string[];

  /** `all`: at the start, by their URIs. */
  constructor(all: readonly string[]) {
    this.#all = all;
  }

  get all(): readonly string[] {
    return this.#all;
  }

  /** What is on a disk need not wait for a place that may be far away. */
  get nearestFirst(): readonly string[] {
    return this.#all.toSorted((a, b) => Number(isOnDisk(b)) - Number(isOnDisk(a)));
  }

  change(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(uriKey));
    this.#all = [...this.#all.filter((folder) => !gone.has(uriKey(folder))), ...added];
  }

  /** The first that something lies in, or is. */
  around(uri: string): string | undefined {
    return this.#all.find((each) => isAtOrBelow(each, uri));
  }
}
