import { isSameStamp, type FileStamp } from '../../common/files/file-system.ts';
import { uriKey } from './uris.ts';

interface KnownFile {
  readonly uri: string;
  readonly stamp: FileStamp;
  /** The number of the last look that found it so. */
  readonly look: number;
}

/** The files on disk that are known, each as the last look at it found it. */
export class KnownFiles {
  readonly #files = new Map<string, KnownFile>();
  #looks = 0;

  /** How many looks at files have begun. */
  get looks(): number {
    return this.#looks;
  }

  /** Counts a look at a file that begins now; gives its number. */
  beginLook(): number {
    return (this.#looks += 1);
  }

  has(uri: string): boolean {
    return this.#files.has(uriKey(uri));
  }

  /** The URIs of those that `isWanted`. */
  uris(isWanted: (uri: string) => boolean): readonly string[] {
    return [...this.#files.values()].map(({ uri }) => uri).filter(isWanted);
  }

  /** The URIs of those at which nobody has looked since so many looks had begun. */
  notSince(looks: number): readonly string[] {
    return [...this.#files.values()].filter(({ look }) => look <= looks).map(({ uri }) => uri);
  }

  /** Whether a look found the file as it was; it counts as looked at then. */
  isSame(uri: string, stamp: FileStamp, look: number): boolean {
    const known = this.#files.get(uriKey(uri));
    if (!known || !isSameStamp(known.stamp, stamp)) return false;
    this.#files.set(uriKey(uri), { ...known, look });
    return true;
  }

  set(uri: string, stamp: FileStamp, look: number): void {
    this.#files.set(uriKey(uri), { uri, stamp, look });
  }

  delete(uri: string): void {
    this.#files.delete(uriKey(uri));
  }
}
