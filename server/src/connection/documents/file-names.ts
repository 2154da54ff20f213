import { uriKey } from './uris.ts';

/**
 * The URIs under which files were met: their own, and those of links to them. Each file is told about once, under the
 * first.
 */
export class FileNames {
  /** By the keys of their URIs. */
  readonly #files = new Map<string, string>();
  /** URIs by their keys, in the order in which they were met. */
  readonly #uris = new Map<string, Map<string, string>>();

  /**
   * A URI leads to this file from now on (null: to none). Where the file that it led to was known under it, gives the
   * URI that takes its place.
   */
  lead(uri: string, file: string | null): string | null {
    const key = uriKey(uri);
    const before = this.#files.get(key) ?? null;
    if (before === file) return null;
    const successor = before === null ? null : this.#leave(key, before);
    if (file === null) return successor;
    const uris = this.#uris.get(file) ?? new Map<string, string>();
    this.#uris.set(file, uris.set(key, uri));
    this.#files.set(key, file);
    return successor;
  }

  /** Whether its file is known under this URI. */
  isFirst(uri: string): boolean {
    const key = uriKey(uri);
    const uris = this.#uris.get(this.#files.get(key) ?? '');
    return uris?.keys().next().value === key;
  }

  #leave(key: string, file: string): string | null {
    const uris = this.#uris.get(file);
    const first = uris?.keys().next().value;
    uris?.delete(key);
    this.#files.delete(key);
    if (uris?.size === 0) this.#uris.delete(file);
    return first === key ? (uris?.values().next().value ?? null) : null;
  }
}
