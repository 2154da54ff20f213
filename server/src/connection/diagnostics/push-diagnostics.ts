import { NotificationType, PublishDiagnosticsNotification, type Connection } from 'vscode-languageserver';
import type { DiagnosticList } from './diagnostic-list.ts';
import type { Documents } from '../documents/documents.ts';
import type { Guard } from '../guard.ts';
import type { DocumentDiagnostics } from './document-diagnostics.ts';
import type { Scheduler } from '../scheduler.ts';
import { uriKey } from '../documents/uris.ts';

/** What `PublishDiagnosticsParams` are once they are JSON. */
interface Publication {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: DiagnosticList | [];
}

const publication = new NotificationType<Publication>(PublishDiagnosticsNotification.method);

interface PushOptions {
  readonly documents: Documents;
  readonly diagnostics: DocumentDiagnostics;
  readonly scheduler: Scheduler;
  readonly guard: Guard;
}

/** Diagnostics for a client that does not ask: sent whenever a document has another state. */
export class PushDiagnostics {
  readonly #connection: Connection;
  readonly #options: PushOptions;
  readonly #stale = new Set<string>();
  /** Files for which the client has diagnostics, an empty list counted. */
  readonly #told = new Set<string>();
  #sending = false;

  constructor(connection: Connection, options: PushOptions) {
    this.#connection = connection;
    this.#options = options;
    const { documents } = options;
    documents.onDidChange(({ document }) => {
      this.#stale.add(document.uri);
      if (this.#sending) return;
      this.#sending = true;
      void this.#sendAll();
    });
    documents.onDidRemove((uri) => {
      if (this.#told.delete(uriKey(uri))) void this.#send(uri, null, []);
    });
  }

  /** Changes that come in one go bring one notification. */
  async #sendAll(): Promise<void> {
    const { guard, scheduler } = this.#options;
    while (this.#stale.size > 0) {
      await scheduler.pause();
      const uris = [...this.#stale];
      this.#stale.clear();
      for (const uri of uris) {
        await guard(publication.method, undefined, () => this.#sendOne(uri));
      }
    }
    this.#sending = false;
  }

  async #sendOne(uri: string): Promise<void> {
    const { documents, diagnostics } = this.#options;
    const document = documents.get(uri);
    await document?.settle();
    // It closed meanwhile, or the file was read again.
    if (!document || documents.get(uri) !== document) return;
    const told = this.#told.has(document.key);
    // About files of other programs nothing is said at all.
    if (!document.file && !told) return;
    this.#told.add(document.key);
    await this.#send(document.uri, document.version, diagnostics.of(document).list);
  }

  #send(uri: string, version: number | null, diagnostics: DiagnosticList | []): Promise<void> {
    const place = version === null ? { uri } : { uri, version };
    return this.#connection.sendNotification(publication, { ...place, diagnostics });
  }
}
