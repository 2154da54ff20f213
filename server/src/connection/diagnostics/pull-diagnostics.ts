import {
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  RequestType,
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { DiagnosticList } from './diagnostic-list.ts';
import type { Documents } from '../documents/documents.ts';
import type { Guard } from '../guard.ts';
import type { DiagnosticResult, DocumentDiagnostics } from './document-diagnostics.ts';
import { startTurn, type Scheduler } from '../scheduler.ts';
import { throwIfCancelled } from '../documents/open-file.ts';
import { uriKey } from '../documents/uris.ts';
import type { WorkspaceFiles } from '../documents/workspace-files.ts';

/** Many changes bring one request to ask again, in ms. */
const refreshDelay = 50;

/** What a `DocumentDiagnosticReport` is once it is JSON. */
type Answer = FullReport | UnchangedDocumentDiagnosticReport;

interface FullReport extends Omit<FullDocumentDiagnosticReport, 'items'> {
  readonly items: DiagnosticList | [];
}

const documentDiagnostic = new RequestType<DocumentDiagnosticParams, Answer, void>(DocumentDiagnosticRequest.method);
const noDiagnostics: FullReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

interface PullOptions {
  readonly documents: Documents;
  readonly files: WorkspaceFiles;
  readonly diagnostics: DocumentDiagnostics;
  readonly scheduler: Scheduler;
  readonly guard: Guard;
  /** The client takes `workspace/diagnostic/refresh`. */
  readonly refresh: boolean;
}

/** Diagnostics for a client that asks for them. */
export class PullDiagnostics {
  readonly #connection: Connection;
  readonly #options: PullOptions;
  /** What the client may still show: it has to be told once nothing is left of it. */
  readonly #told = new Map<string, string>();
  #cancelRefresh: (() => void) | null = null;

  constructor(connection: Connection, options: PullOptions) {
    this.#connection = connection;
    this.#options = options;
    const { documents, guard } = options;
    connection.onRequest(documentDiagnostic, (params, token) =>
      guard<Answer>(documentDiagnostic.method, noDiagnostics, () => this.#answer(params, token)),
    );
    connection.languages.diagnostics.onWorkspace((params, token) =>
      guard<WorkspaceDiagnosticReport>('workspace/diagnostic', { items: [] }, () => this.#answerAll(params, token)),
    );
    documents.onDidChange(({ cause }) => {
      if (cause !== 'opened' && cause !== 'edited') this.#refreshSoon();
    });
    documents.onDidRemove(() => {
      this.#refreshSoon();
    });
  }

  dispose(): void {
    this.#cancelRefresh?.();
  }

  async #answer(params: DocumentDiagnosticParams, token: CancellationToken): Promise<Answer> {
    const { documents, diagnostics } = this.#options;
    const document = documents.get(params.textDocument.uri);
    if (!document) return noDiagnostics;
    await document.settle();
    throwIfCancelled(token);
    const result = diagnostics.of(document);
    this.#note(document.uri, result);
    return params.previousResultId === result.id
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: result.id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: result.id, items: result.list };
  }

  async #answerAll(params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
    const { documents, files, diagnostics, scheduler } = this.#options;
    const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uriKey(uri), { uri, value }]));
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
      const result = diagnostics.of(document);
      this.#note(uri, result);
      items.push(
        previous.get(document.key)?.value === result.id
          ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: result.id }
          : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: result.id, items: result.list.toJSON() },
      );
    }
    throwIfCancelled(token);
    const gone = new Map([...this.#told, ...[...previous].map(([key, { uri }]) => [key, uri] as const)]);
    for (const [, uri] of gone) {
      // Without a result id the client forgets the file, and asks anew when it comes back.
      if (!documents.get(uri)) items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    }
    return { items };
  }

  #note(uri: string, { list }: DiagnosticResult): void {
    if (list.length > 0) this.#told.set(uriKey(uri), uri);
  }

  #refreshSoon(): void {
    if (!this.#options.refresh || this.#cancelRefresh) return;
    this.#cancelRefresh = this.#options.scheduler.later(refreshDelay, () => {
      this.#cancelRefresh = null;
      void this.#connection.languages.diagnostics.refresh();
    });
  }
}
