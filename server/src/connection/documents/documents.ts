/*
 * The files that are known, open or on disk: their texts, analyses and settings, and where they come from. May use the
 * settings and the client; never makes an answer, and never waits for one who asks.
 */
import type { DecodedText } from '../../document/decode-text.ts';
import type { TextChange } from '../../document/users-document.ts';
import { Emitter } from '../emitter.ts';
import type { Guard } from '../guard.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { TrackedDocument, type DocumentHost } from './tracked-document.ts';
import { uriKey } from './uris.ts';

/**
 * `opened`, `edited`: the client did it, and asks for what it wants to know; `stored`: a file on disk; `configured`:
 * other settings; `learned`: a hash turned out to be that of a public password.
 */
export type ChangeCause = 'opened' | 'edited' | 'stored' | 'configured' | 'learned';

export interface DocumentChange {
  readonly document: TrackedDocument;
  readonly cause: ChangeCause;
}

/** The files that are known: those open in the editor, and those on disk that are not. */
export class Documents {
  readonly #settings: SettingsStore;
  readonly #host: DocumentHost;
  readonly #guard: Guard;
  readonly #open = new Map<string, TrackedDocument>();
  readonly #stored = new Map<string, TrackedDocument>();
  readonly #changes: Emitter<DocumentChange>;
  readonly #closings: Emitter<string>;
  readonly #removals: Emitter<string>;

  constructor(settings: SettingsStore, host: DocumentHost, guard: Guard) {
    this.#settings = settings;
    this.#host = host;
    this.#guard = guard;
    this.#changes = new Emitter('a document changed', guard);
    this.#closings = new Emitter('a document closed', guard);
    this.#removals = new Emitter('a document is gone', guard);
  }

  get onDidChange(): Emitter<DocumentChange>['event'] {
    return this.#changes.event;
  }

  /** The URI of a document that is no longer open. */
  get onDidClose(): Emitter<string>['event'] {
    return this.#closings.event;
  }

  /** The URI of a file of which nothing is known any more. */
  get onDidRemove(): Emitter<string>['event'] {
    return this.#removals.event;
  }

  get(uri: string): TrackedDocument | undefined {
    const key = uriKey(uri);
    return this.#open.get(key) ?? this.#stored.get(key);
  }

  getOpen(uri: string): TrackedDocument | undefined {
    return this.#open.get(uriKey(uri));
  }

  get allOpen(): readonly TrackedDocument[] {
    return [...this.#open.values()];
  }

  /** All of them; open ones first. */
  get all(): readonly TrackedDocument[] {
    return [...this.#open.values(), ...this.#stored.values()];
  }

  /** Resolves when all that is open has been read. */
  async settleOpen(): Promise<void> {
    for (const document of this.#open.values()) await document.settle();
  }

  open(uri: string, version: number, text: string): void {
    const document = this.#create(uri, version, { text, fault: null });
    // The text in the editor counts, not the one on disk.
    this.#stored.delete(document.key);
    this.#open.set(document.key, document);
    this.#changes.fire({ document, cause: 'opened' });
  }

  change(uri: string, version: number | null, changes: readonly TextChange[]): void {
    const document = this.getOpen(uri);
    if (!document) return;
    document.change(changes, version);
    this.#changes.fire({ document, cause: 'edited' });
  }

  /** Whoever knows whether the file lives on on disk says so with `store` or `remove`. */
  close(uri: string): void {
    this.#open.delete(uriKey(uri));
    this.#settings.forget(uri);
    this.#closings.fire(uri);
  }

  /** Takes a file as it is on disk, unless it is open. */
  store(uri: string, decoded: DecodedText): void {
    if (this.getOpen(uri)) return;
    const document = this.#create(uri, null, decoded);
    this.#stored.set(document.key, document);
    this.#changes.fire({ document, cause: 'stored' });
  }

  /** Forgets a file on disk. */
  remove(uri: string): void {
    const key = uriKey(uri);
    this.#stored.delete(key);
    if (this.#open.has(key)) return;
    this.#settings.forget(uri);
    this.#removals.fire(uri);
  }

  /** Something was found out that changes what there is to say about a document. */
  touch(document: TrackedDocument, cause: ChangeCause): void {
    this.#changes.fire({ document, cause });
  }

  /** The settings are others now, for some files at least. */
  reconfigure(): void {
    for (const document of this.all) {
      this.#guard.background('settings of a document', async () => {
        const changed = await document.configure(this.#settings.load(document.uri));
        if (changed && this.get(document.uri) === document) this.touch(document, 'configured');
      });
    }
  }

  #create(uri: string, version: number | null, decoded: DecodedText): TrackedDocument {
    const document = new TrackedDocument(uri, version, decoded, this.#settings.known, this.#host);
    this.#guard.background('settings of a document', () => document.configure(this.#settings.load(uri)));
    return document;
  }
}
