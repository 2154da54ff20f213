import { candidateKind } from '../../deployment/graph/candidates.ts';
import { lookAt, type Look } from '../../deployment/graph/relevant.ts';
import { decodeText } from '../../document/decode-text.ts';
import type { FileSystem } from '../../common/files/file-system.ts';
import { inBatches } from '../documents/folders/in-batches.ts';
import { isOnDisk, pathBelow, uriKey } from '../documents/uris.ts';
import { largestText } from './folder-texts.ts';

/** Of more files in a folder nobody finds out whether they tell of a deployment, as long as they are not open. */
const mostOnDisk = 10_000;
/** The same where there is no disk: each may have to come from far away. */
const mostElsewhere = 500;

/** What the files of a folder tree are that may tell of a deployment, by a look at each. No text is kept. */
export class CandidateLooks {
  readonly #fileSystem: FileSystem;
  readonly #root: string;
  readonly #uriOf: (path: string) => string;
  /** By path; null for what is to be looked at. */
  readonly #looks = new Map<string, Look | null>();
  /** Of more files nobody finds out. */
  readonly most: number;
  /** What was told since it was begun to be looked at. */
  readonly #told = new Set<string>();

  constructor(root: string, fileSystem: FileSystem, uriOf: (path: string) => string) {
    this.#root = root;
    this.#fileSystem = fileSystem;
    this.#uriOf = uriOf;
    this.most = isOnDisk(root) ? mostOnDisk : mostElsewhere;
  }

  /** The files that are there now, and no others. */
  replace(paths: readonly string[]): void {
    this.#looks.clear();
    for (const path of paths) this.tell(path);
  }

  /** Something happened to a file that may be one. False for others. */
  tell(path: string): boolean {
    if (candidateKind(path) === null) return false;
    if (!this.#looks.has(path) && this.isFull) return true;
    this.#looks.set(path, null);
    this.#told.add(path);
    return true;
  }

  /** Whether more were told than are looked at. */
  get isFull(): boolean {
    return this.#looks.size >= this.most;
  }

  /** What is known of each. */
  get all(): ReadonlyMap<string, Look | null> {
    return this.#looks;
  }

  /** Looks at all that was told and not looked at yet, until the signal says that nobody wants it any more. */
  async look(signal: AbortSignal): Promise<void> {
    const stale = [...this.#looks].filter(([, look]) => look === null).map(([path]) => path);
    const root = stale.length === 0 ? null : await this.#fileSystem.locate(this.#root);
    await inBatches(stale, async (path) => {
      if (signal.aborted) return;
      this.#told.delete(path);
      const text = root ? await this.#read(path, root.uri) : null;
      if (this.#told.has(path)) return;
      if (text === null) this.#looks.delete(path);
      else this.#looks.set(path, lookAt(path, text));
    });
  }

  /** Null for what is not there, or leads elsewhere. */
  async #read(path: string, root: string): Promise<string | null> {
    const found = await this.#fileSystem.locate(this.#uriOf(path));
    const isInside =
      found?.kind === 'file' && (pathBelow(root, found.uri) !== null || uriKey(root) === uriKey(found.uri));
    if (!isInside || found.size > largestText) return null;
    const bytes = await this.#fileSystem.read(found.uri, largestText);
    return bytes && decodeText(bytes).text;
  }
}
