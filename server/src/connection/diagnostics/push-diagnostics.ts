import { NotificationType, PublishDiagnosticsNotification } from '../../protocol-library.ts';
import type { ReportedFinding } from '../../deployment/report/report.ts';
import type { Binding } from '../binding.ts';
import { diagnosticOptions, pullsDiagnostics } from '../client/capabilities.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
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
  const { client, documents, deployments } = services;
  if (!pullsDiagnostics(client.capabilities)) {
    const push = new PushDiagnostics(services);
    documents.onDidChange(({ document }) => {
      push.sendSoon(document.uri);
    });
    documents.onDidRemove((uri) => {
      push.sendSoon(uri);
    });
    deployments.onDidRead((folder) => {
      for (const document of documents.all) if (folder.pathOf(document.uri) !== null) push.sendIfNews(document);
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
  /** What was last said of each as a deployment file. */
  readonly #sent = new WeakMap<TrackedDocument, readonly ReportedFinding[]>();
  #sending = false;
  #changes = 0;

  constructor(services: Services) {
    this.#services = services;
    this.#diagnostics = new DocumentDiagnostics(diagnosticOptions(services.client.capabilities), services.deployments);
  }

  /** Changes that come in one go bring one notification, and so do those of a client that does not read. */
  sendSoon(uri: string): void {
    this.#stale.add(uri);
    this.#changes += 1;
    if (this.#sending) return;
    this.#sending = true;
    this.#services.guard.background(publication.method, () => this.#sendAll());
  }

  /** The deployments of a document have been read. */
  sendIfNews(document: TrackedDocument): void {
    const sent = this.#sent.get(document);
    const findings = this.#services.deployments.findingsOf(document);
    if (findings.length === 0 && (sent?.length ?? 0) === 0) return;
    // What is said of a deployment file is of its version.
    if (document.file && sent === findings) return;
    this.sendSoon(document.uri);
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
    const { documents, deployments } = this.#services;
    const document = documents.get(uri);
    if (document) await this.#diagnostics.settle(document);
    // It closed meanwhile, or the file was read again.
    if (documents.get(uri) !== document) return;
    if (!document) {
      // Nothing is known of the file any more.
      if (this.#told.delete(uriKey(uri))) await this.#send(uri, null, []);
      return;
    }
    // It is told when its deployments have been read.
    if (deployments.isStale(document)) return;
    const told = this.#told.has(document.key);
    this.#sent.set(document, deployments.findingsOf(document));
    const { list } = this.#diagnostics.of(document);
    // About files of other programs nothing is said at all.
    if (!document.file && list.length === 0 && !told) return;
    this.#told.add(document.key);
    await this.#send(document.uri, document.version, sentDiagnostics(list, this.#services.takesLists));
  }

  #send(uri: string, version: number | null, diagnostics: SentDiagnostics): Promise<void> {
    const place = version === null ? { uri } : { uri, version };
    return this.#services.client.notify(publication, { ...place, diagnostics });
  }
}
