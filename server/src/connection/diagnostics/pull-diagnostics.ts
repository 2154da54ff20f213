import type {
  CancellationToken,
  FullDocumentDiagnosticReport,
  UnchangedDocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DiagnosticRefreshRequest, DocumentDiagnosticReportKind } from '../../protocol-library.ts';
import type { ReportedFinding } from '../../deployment/report/report.ts';
import { throwIfCancelled } from '../cancellation.ts';
import { diagnosticOptions } from '../client/capabilities.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
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

interface Answered {
  readonly result: DiagnosticResult;
  readonly deployed: readonly ReportedFinding[];
}

/** Diagnostics for a client that asks for them, and is asked to ask again where it takes that. */
export class PullDiagnostics {
  readonly #services: Services;
  readonly #diagnostics: DocumentDiagnostics;
  readonly #canRefresh: boolean;
  /** What the client may still show: it has to be told once nothing is left of it. */
  readonly #told = new Map<string, string>();
  /** What was answered last about a document, and how many wait for an answer. */
  readonly #answers = new WeakMap<TrackedDocument, Answered>();
  readonly #waiting = new WeakMap<TrackedDocument, number>();
  /** The client asks about all files, so it hears of those that are gone. */
  #asksAboutAll = false;
  /** The client is about to be asked to ask again, or has not answered to that. */
  #isRefreshing = false;
  /** Counts what the client should ask about again. */
  #changes = 0;

  constructor(services: Services) {
    const { client, documents, deployments } = services;
    this.#services = services;
    this.#diagnostics = new DocumentDiagnostics(diagnosticOptions(client.capabilities), deployments);
    this.#canRefresh = client.capabilities.workspace?.diagnostics?.refreshSupport === true;
    documents.onDidChange(({ cause }) => {
      if (cause !== 'opened' && cause !== 'edited') this.#refreshSoon();
    });
    documents.onDidRemove((uri) => {
      if (!this.#asksAboutAll) this.#told.delete(uriKey(uri));
      this.#refreshSoon();
    });
    deployments.onDidRead((folder) => {
      if (documents.all.some((each) => folder.pathOf(each.uri) !== null && this.#isNews(each))) this.#refreshSoon();
    });
  }

  /** About one document. */
  async answer(uri: string, previous: string | null | undefined, token: CancellationToken): Promise<DocumentAnswer> {
    const document = this.#services.documents.get(uri);
    if (!document) return noDiagnostics;
    const result = await this.#settled(document);
    throwIfCancelled(token);
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
    const { documents, files, deployments, scheduler } = this.#services;
    const previous = new Map(had.map(({ uri, value }) => [uriKey(uri), { uri, value }]));
    this.#asksAboutAll = true;
    await files.revalidate();
    await deployments.revalidate();
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    let isOver = startTurn(scheduler);
    for (const document of documents.all) {
      if (isOver()) {
        await scheduler.pause();
        isOver = startTurn(scheduler);
      }
      throwIfCancelled(token);
      const result = await this.#settled(document);
      if (!document.file && result.list.length === 0 && !previous.has(document.key) && !this.#told.has(document.key))
        continue;
      const { uri, version } = document;
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

  /** What there is to say of the document's text as it is now. */
  async #settled(document: TrackedDocument): Promise<DiagnosticResult> {
    this.#waiting.set(document, (this.#waiting.get(document) ?? 0) + 1);
    try {
      await this.#diagnostics.settle(document);
      await this.#services.deployments.settle(document);
    } finally {
      this.#waiting.set(document, (this.#waiting.get(document) ?? 1) - 1);
    }
    const result = this.#diagnostics.of(document);
    this.#answers.set(document, { result, deployed: this.#services.deployments.findingsOf(document) });
    if (result.list.length > 0) this.#told.set(document.key, document.uri);
    return result;
  }

  /**
   * Whether the client has asked about the document, does not wait for the answer, and would get another one now that
   * its deployments have been read. What else a users file is about is told by its own changes.
   */
  #isNews(document: TrackedDocument): boolean {
    const answered = this.#answers.get(document);
    if (!answered || (this.#waiting.get(document) ?? 0) > 0) return false;
    if (document.file) return this.#services.deployments.findingsOf(document) !== answered.deployed;
    return this.#diagnostics.of(document) !== answered.result;
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
