import { uriKey } from '../documents/uris.ts';

/** So many are told of: nobody's repository is deeper, and no editor has to watch more. */
const most = 50;

/** Folders outside the workspace whose configuration file speaks for a file, or would: nobody tells of it unasked. */
export class FoldersOutside {
  readonly #folders = new Map<string, string>();

  /** URIs without links, in the order in which they were met. */
  get all(): readonly string[] {
    return [...this.#folders.values()];
  }

  /** Whether one of them is new. */
  add(folders: readonly string[]): boolean {
    const before = this.#folders.size;
    for (const folder of folders) if (this.#folders.size < most) this.#folders.set(uriKey(folder), folder);
    return this.#folders.size > before;
  }
}
