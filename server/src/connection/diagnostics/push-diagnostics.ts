import { NotificationType, PublishDiagnosticsNotification } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { diagnosticOptions, pullsDiagnostics } from '../client/capabilities.ts';
import { uriKey } from '../documents/uris.ts';
import { startTurn } from '../scheduler.ts';
import type { Services } from '../services.ts';
import { sentDiagnostics, type SentDiagnostics } from './diagnostic-list.ts';
import { DocumentDiagnostics } from './document-diagnostics.ts';

/** `PublishDiagnosticsParams`, as they are sent. */
interface Publication {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: SentDiagnostics;
}

const publication = new NotificationType<Publication>(PublishDiagnosticsNotification.method);

/** Diagnostics for a client that does not ask: sent whenever a document has another state. */
export function pushDiagnostics(services: Services): Binding {
  const { client, documents } = services;
  if (!pullsDiagnostics(client.capabilities)) {
    const push = new PushDiagnostics(services);
    documents.onDidChange(({ document }) => {
      push.sendSoon(document.uri);
    });
    documents.onDidRemove((uri) => {
      push.sendSoon(uri);
    });
  }
  return { capabilities: {}, handlers: [] };
}

class PushDiagnostics {
  readonly #services: Services;
  readonly #diagnostics: DocumentDiagnostics;
  readonly #stale = new Set<string>();
  /** Files for which the client has diagnostics, an empty list counted. */
  readonly #told = new Set<string>();
  #sending = false;
  #changes = 0;

  constructor(services: Services) {
    this.#services = services;
    this.#diagnostics = new DocumentDiagnostics(diagnosticOptions(services.client.capabilities));
  }

  /** Changes that come in one go bring one notification, and so do those of a client that does not read. */
  sendSoon(uri: string): void {
    this.#stale.add(uri);
    this.#changes += 1;
    if (this.#sending) return;
    this.#sending = true;
    this.#services.guard.background(publication.method, () => this.#sendAll());
  }

  async #sendAll(): Promise<void> {
    const { guard } = this.#services;
    while (this.#stale.size > 0) {
      await this.#calm();
      const uris = [...this.#stale];
      this.#stale.clear();
      for (const uri of uris) {
        await guard.run(publication.method, undefined, () => this.#sendOne(uri));
      }
    }
    this.#sending = false;
  }

  /** Resolves when nothing more comes at once, or after a while: messages come in one by one. */
  async #calm(): Promise<void> {
    const { scheduler } = this.#services;
    const isOver = startTurn(scheduler);
    for (let seen = -1; seen !== this.#changes && !isOver();) {
      seen = this.#changes;
      // The first may end before the next message of the same turn.
      await scheduler.pause();
      await scheduler.pause();
    }
  }

  async #sendOne(uri: string): Promise<void> {
    const { documents } = this.#services;
    const document = documents.get(uri);
    await document?.settle();
    // It closed meanwhile, or the file was read again.
    if (documents.get(uri) !== document) return;
    if (!document) {
      // Nothing is known of the file any more.
      if (this.#told.delete(uriKey(uri))) await this.#send(uri, null, []);
      return;
    }
    const told = this.#told.has(document.key);
    // About files of other programs nothing is said at all.
    if (!document.file && !told) return;
    this.#told.add(document.key);
    const { list } = this.#diagnostics.of(document);
    await this.#send(document.uri, document.version, sentDiagnostics(list, this.#services.takesLists));
  }

  #send(uri: string, version: number | null, diagnostics: SentDiagnostics): Promise<void> {
    const place = version === null ? { uri } : { uri, version };
    return this.#services.client.notify(publication, { ...place, diagnostics });
  }
}
