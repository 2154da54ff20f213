import type {
  CancellationToken,
  FullDocumentDiagnosticReport,
  UnchangedDocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DiagnosticRefreshRequest, DocumentDiagnosticReportKind } from '../../protocol-library.ts';
import { throwIfCancelled } from '../cancellation.ts';
import { diagnosticOptions } from '../client/capabilities.ts';
import { uriKey } from '../documents/uris.ts';
import { startTurn } from '../scheduler.ts';
import type { Services } from '../services.ts';
import { sentDiagnostics, type SentDiagnostics } from './diagnostic-list.ts';
import { DocumentDiagnostics, type DiagnosticResult } from './document-diagnostics.ts';

/** Many changes bring one request to ask again, in ms. */
const refreshDelay = 50;

/** A `DocumentDiagnosticReport`, as it is sent. */
export type DocumentAnswer = FullAnswer | UnchangedDocumentDiagnosticReport;

interface FullAnswer extends Omit<FullDocumentDiagnosticReport, 'items'> {
  readonly items: SentDiagnostics;
}

export const noDiagnostics: FullAnswer = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Which diagnostics the client has of a file. */
interface PreviousResultId {
  readonly uri: string;
  readonly value: string;
}

/** Diagnostics for a client that asks for them, and is asked to ask again where it takes that. */
export class PullDiagnostics {
  readonly #services: Services;
  readonly #diagnostics: DocumentDiagnostics;
  readonly #canRefresh: boolean;
  /** What the client may still show: it has to be told once nothing is left of it. */
  readonly #told = new Map<string, string>();
  /** The client asks about all files, so it hears of those that are gone. */
  #asksAboutAll = false;
  /** The client is about to be asked to ask again, or has not answered to that. */
  #isRefreshing = false;
  /** Counts what the client should ask about again. */
  #changes = 0;

  constructor(services: Services) {
    const { client, documents } = services;
    this.#services = services;
    this.#diagnostics = new DocumentDiagnostics(diagnosticOptions(client.capabilities));
    this.#canRefresh = client.capabilities.workspace?.diagnostics?.refreshSupport === true;
    documents.onDidChange(({ cause }) => {
      if (cause !== 'opened' && cause !== 'edited') this.#refreshSoon();
    });
    documents.onDidRemove((uri) => {
      if (!this.#asksAboutAll) this.#told.delete(uriKey(uri));
      this.#refreshSoon();
    });
  }

  /** About one document. */
  async answer(uri: string, previous: string | null | undefined, token: CancellationToken): Promise<DocumentAnswer> {
    const document = this.#services.documents.get(uri);
    if (!document) return noDiagnostics;
    await document.settle();
    throwIfCancelled(token);
    const result = this.#diagnostics.of(document);
    this.#note(document.uri, result);
    return previous === result.id
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: result.id }
      : {
          kind: DocumentDiagnosticReportKind.Full,
          resultId: result.id,
          items: sentDiagnostics(result.list, this.#services.takesLists),
        };
  }

  /** About all that is known. */
  async answerAll(had: readonly PreviousResultId[], token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    const { documents, files, scheduler } = this.#services;
    const previous = new Map(had.map(({ uri, value }) => [uriKey(uri), { uri, value }]));
    this.#asksAboutAll = true;
    await files.revalidate();
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    let isOver = startTurn(scheduler);
    for (const document of documents.all) {
      if (isOver()) {
        await scheduler.pause();
        isOver = startTurn(scheduler);
      }
      throwIfCancelled(token);
      await document.settle();
      if (!document.file && !previous.has(document.key) && !this.#told.has(document.key)) continue;
      const { uri, version } = document;
      const result = this.#diagnostics.of(document);
      this.#note(uri, result);
      items.push(
        previous.get(document.key)?.value === result.id
          ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: result.id }
          : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: result.id, items: result.list.toJSON() },
      );
    }
    throwIfCancelled(token);
    const gone = new Map([...this.#told, ...[...previous].map(([key, { uri }]) => [key, uri] as const)]);
    for (const [key, uri] of gone) {
      if (documents.get(uri)) continue;
      // Without a result id the client forgets the file, and asks anew when it comes back.
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
      this.#told.delete(key);
    }
    return { items };
  }

  #note(uri: string, { list }: DiagnosticResult): void {
    if (list.length > 0) this.#told.set(uriKey(uri), uri);
  }

  /** One question at a time: what changes while the client has not answered it brings the next. */
  #refreshSoon(): void {
    this.#changes += 1;
    if (!this.#canRefresh || this.#isRefreshing) return;
    this.#isRefreshing = true;
    const { guard, scheduler } = this.#services;
    scheduler.later(refreshDelay, () => {
      guard.background(DiagnosticRefreshRequest.method, () => this.#refresh());
    });
  }

  async #refresh(): Promise<void> {
    const seen = this.#changes;
    await this.#services.client.refresh(DiagnosticRefreshRequest.type);
    this.#isRefreshing = false;
    if (this.#changes !== seen) this.#refreshSoon();
  }
}
