import type { FileAnswer, Files } from '../../deployment/files.ts';
import { folderOf } from '../../deployment/paths.ts';
import { decodeText } from '../../document/decode-text.ts';
import type { Documents } from '../documents/documents.ts';
import type { FileSystem, Located } from '../../common/files/file-system.ts';
import { inBatches } from '../documents/folders/in-batches.ts';
import { joinUri, pathBelow, uriKey } from '../documents/uris.ts';

/** In bytes: no deployment file that somebody wrote is larger. */
export const largestText = 1 << 20;

/** How many paths are looked at in one folder, and how many bytes are kept of what is there; the rest stays unread. */
const mostPaths = 2000;
const mostBytes = 64 << 20;

const unread: FileAnswer = { kind: 'unread' };

type Found = Located | { readonly kind: 'outside' } | null;

/** What is on disk at a path. */
interface Stored {
  readonly answer: FileAnswer;
  /** Equal stamps mean that nothing has changed. */
  readonly stamp: string;
  readonly bytes: number;
}

/**
 * The files below a folder, as the editor has those that are open, else as they are on disk. They are read by code that
 * can't wait: what is asked for in vain is noted, and fetched before that code runs once more.
 */
export class FolderTexts implements Files {
  /** URI of the folder. */
  readonly root: string;
  readonly #fileSystem: FileSystem;
  readonly #documents: Documents;
  readonly #stored = new Map<string, Stored>();
  readonly #lists = new Map<string, readonly string[]>();
  /** Texts of open documents, each one answer as long as it stays. */
  readonly #open = new Map<string, { readonly textVersion: number; readonly answer: FileAnswer }>();
  /** What was answered in this run, which sees each file as it is at one time. */
  readonly #answered = new Map<string, FileAnswer>();
  readonly #listed = new Set<string>();
  readonly #wanted = new Set<string>();
  readonly #wantedLists = new Set<string>();
  #realRoot: string | null = null;
  #bytes = 0;
  #isLast = false;

  constructor(root: string, fileSystem: FileSystem, documents: Documents) {
    this.root = root;
    this.#fileSystem = fileSystem;
    this.#documents = documents;
  }

  read(path: string): FileAnswer {
    const known = this.#answered.get(path);
    if (known) return known;
    const answer = this.#answerOf(path);
    if (!answer) {
      this.#wanted.add(path);
      return { kind: 'missing' };
    }
    this.#answered.set(path, answer);
    return answer;
  }

  list(path: string): readonly string[] {
    this.#listed.add(path);
    const known = this.#lists.get(path);
    if (!known && !this.#isLast) this.#wantedLists.add(path);
    return known ?? [];
  }

  /** Whether something was asked for that is not known yet, so that what came of the run counts for nothing. */
  get isWanting(): boolean {
    return this.#wanted.size + this.#wantedLists.size > 0;
  }

  /** Whether the last run has looked there. */
  hasAnswered(path: string): boolean {
    return this.#answered.has(path);
  }

  /** URI of a file in the folder. */
  uriOf(path: string): string {
    return path.split('/').reduce((uri, name) => (name === '' ? uri : joinUri(uri, name)), this.root);
  }

  /** A run begins: documents are asked for their texts anew. `isLast`: what is not known by now stays unread. */
  begin(isLast: boolean): void {
    this.#isLast = isLast;
    this.#answered.clear();
    this.#listed.clear();
    this.#wanted.clear();
    this.#wantedLists.clear();
  }

  /** A run has ended that lacked nothing: what it did not ask for is forgotten. */
  end(): void {
    for (const path of this.#stored.keys()) if (!this.#answered.has(path)) this.#drop(path);
    for (const path of this.#open.keys()) if (!this.#answered.has(path)) this.#open.delete(path);
    for (const path of this.#lists.keys()) if (!this.#listed.has(path)) this.#lists.delete(path);
  }

  /** Fetches what was asked for in vain. */
  async fill(): Promise<void> {
    const paths = [...this.#wanted];
    const lists = [...this.#wantedLists];
    this.#wanted.clear();
    this.#wantedLists.clear();
    this.#realRoot ??= (await this.#fileSystem.locate(this.root))?.uri ?? this.root;
    await inBatches(paths, (path) => this.#fillIn(path));
    await inBatches(lists, async (path) => {
      const found = await this.#locate(path);
      const items = found?.kind === 'folder' ? await this.#fileSystem.list(found.uri) : [];
      this.#lists.set(path, items.map(({ name }) => name).sort());
    });
  }

  /** Something happened to what is at a path, or below it. True where the last run has looked at that. */
  invalidate(path: string): boolean {
    for (const known of this.#stored.keys()) if (isAtOrBelow(path, known)) this.#drop(known);
    for (const known of this.#lists.keys())
      if (isAtOrBelow(path, known) || known === folderOf(path)) this.#lists.delete(known);
    for (const known of this.#answered.keys()) if (isAtOrBelow(path, known)) return true;
    return this.#listed.has(folderOf(path));
  }

  /** Looks whether files are still what they were. True when one is not. */
  async revalidate(): Promise<boolean> {
    let isOther = false;
    await inBatches([...this.#stored], async ([path, { stamp }]) => {
      if (stampOf(await this.#locate(path)) === stamp) return;
      this.invalidate(path);
      isOther = true;
    });
    return isOther;
  }

  /** Null for what is not known yet. */
  #answerOf(path: string): FileAnswer | null {
    const stored = this.#stored.get(path)?.answer;
    if (!stored) return !this.#isLast && this.#stored.size + this.#wanted.size < mostPaths ? null : unread;
    // What an editor shows of a file outside is not looked at, either.
    if (stored.kind === 'outside' || stored.kind === 'folder') return stored;
    const document = this.#documents.getOpen(this.uriOf(path));
    const text = document?.text;
    if (document === undefined || text === undefined || text === null) return stored;
    const { textVersion } = document;
    const known = this.#open.get(path);
    if (known?.textVersion === textVersion) return known.answer;
    const answer: FileAnswer = text.length > largestText ? unread : { kind: 'text', text };
    this.#open.set(path, { textVersion, answer });
    return answer;
  }

  async #fillIn(path: string): Promise<void> {
    const found = await this.#locate(path);
    const { answer, bytes } = await this.#load(found);
    this.#drop(path);
    this.#bytes += bytes;
    this.#stored.set(path, { answer, stamp: stampOf(found), bytes });
  }

  async #load(found: Found): Promise<{ readonly answer: FileAnswer; readonly bytes: number }> {
    const nothing = (kind: Exclude<FileAnswer['kind'], 'text'>) => ({ answer: { kind }, bytes: 0 }) as const;
    if (found === null) return nothing('missing');
    if (found.kind === 'outside' || found.kind === 'folder') return nothing(found.kind);
    if (found.kind === 'other' || found.size > largestText || this.#bytes + found.size > mostBytes)
      return nothing('unread');
    const bytes = await this.#fileSystem.read(found.uri, largestText);
    if (!bytes) return nothing('unread');
    const { text, fault } = decodeText(bytes);
    return fault === null ? { answer: { kind: 'text', text }, bytes: bytes.length } : nothing('unread');
  }

  async #locate(path: string): Promise<Found> {
    const found = await this.#fileSystem.locate(this.uriOf(path));
    if (!found) return null;
    const root = this.#realRoot ?? this.root;
    const isInside = uriKey(root) === uriKey(found.uri) || pathBelow(root, found.uri) !== null;
    return isInside ? found : { kind: 'outside' };
  }

  #drop(path: string): void {
    this.#bytes -= this.#stored.get(path)?.bytes ?? 0;
    this.#stored.delete(path);
  }
}

function stampOf(found: Found): string {
  if (found === null || found.kind === 'outside') return found ? found.kind : '';
  const { kind, uri, size, modified } = found;
  return `${kind} ${size} ${modified} ${uri}`;
}

function isAtOrBelow(folder: string, path: string): boolean {
  return path === folder || folder === '' || path.startsWith(`${folder}/`);
}
