import { MarkupKind } from 'vscode-languageserver';
import { workspaceEdit } from '../../server/src/connection/client/workspace-edit.ts';
import { DocumentDiagnostics } from '../../server/src/connection/diagnostics/document-diagnostics.ts';
import { ReadingLog } from '../../server/src/connection/documents/reading-log.ts';
import { TrackedDocument } from '../../server/src/connection/documents/tracked-document.ts';
import type { Scheduler } from '../../server/src/connection/scheduler.ts';
import { runInTurns } from '../../server/src/connection/turns.ts';
import { ClientCommand, ServerCommand } from '../../server/src/common/protocol/protocol.ts';
import { defaultSettings } from '../../server/src/common/settings/settings.ts';
import { verificationOf } from '../../server/src/document/verification.ts';
import { accessUsers } from '../../server/src/features/access.ts';
import { completionsAt } from '../../server/src/features/completion/completion.ts';
import type { CompletionOptions } from '../../server/src/features/completion/options.ts';
import { toDiagnostic } from '../../server/src/features/diagnostic.ts';
import type { UsersFile } from '../../server/src/analysis/users-file.ts';
import { documentSymbols } from '../../server/src/features/outline/document-symbols.ts';
import { entryStyle } from '../../server/src/operations/style/entry-style.ts';
import { fixAllSafely } from '../../server/src/features/fix-all.ts';
import { format } from '../../server/src/features/format/format.ts';
import { indentAfterEnter } from '../../server/src/features/format/on-type.ts';
import { hintsIn, type HintKind } from '../../server/src/features/hints/hints.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { migrationReport } from '../../server/src/features/reports/migration.ts';
import { quickFixesAt, type QuickFixOptions } from '../../server/src/features/quick-fixes.ts';
import { orderKeys } from '../../server/src/features/change/order/order-keys.ts';
import { codeLinks } from '../../server/src/features/navigation/code-links.ts';
import { refactoringsAt } from '../../server/src/features/change/refactorings.ts';
import { seenReport } from '../../server/src/features/reports/seen.ts';
import { MessageEncoder } from '../../server/src/node/stdio/encode-message.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import type { Position, Range } from '../../server/src/text/range.ts';

const noFindings: readonly never[] = [];
const noDeployments = { findingsOf: () => noFindings, folderOf: () => null };
const uri = 'file:///users.yml';
const diagnostics = { related: true, links: true, tags: true };
const completion: CompletionOptions = {
  ...{ snippets: true, insertReplace: true, documentation: 'markdown', unasked: false, commands: new Set() },
  ...{ elsewhere: () => [], codesFound: () => new Set<string>() },
};
/** Units of work with which hashes may be tried; here it is the choice of hashes that counts. */
const budget = 512;

const quickFixes: QuickFixOptions = {
  uri,
  version: 1,
  textVersion: 1,
  commands: new Set([...Object.values(ServerCommand), ...Object.values(ClientCommand)]),
  toEdit: (edits) =>
    workspaceEdit({ workspace: { workspaceEdit: { documentChanges: true } } }, [{ uri, version: 1, edits }]),
  toDiagnostic: (finding) => toDiagnostic(finding, uri, diagnostics),
};

/** One file open in an editor, and what is asked about it, by the server's own parts and without a connection. */
export class EditorSession {
  readonly #document: TrackedDocument;
  readonly #scheduler: Scheduler;
  readonly #reports = new DocumentDiagnostics(diagnostics, noDeployments);
  readonly #encoder = new MessageEncoder();
  readonly #length: number;
  /** In the middle of the line in the middle, at the end of it, at the end of the text. */
  readonly #places: readonly Position[];
  #version = 1;

  constructor(text: string, scheduler: Scheduler) {
    const lines = new LineIndex(text);
    const line = lines.offsetAt({ line: lines.lineCount >> 1, character: 0 });
    const lineEnd = lines.lineEndAt(line);
    this.#scheduler = scheduler;
    this.#length = lines.lineCount;
    this.#places = [(line + lineEnd) >> 1, lineEnd, text.length].map((offset) => lines.positionAt(offset));
    const fail = (message: string): void => {
      throw new Error(message);
    };
    const log = { info: () => undefined, warning: fail, error: fail };
    const host = { scheduler, log, readings: new ReadingLog(log), decisions: new Map() };
    this.#document = new TrackedDocument(uri, 1, { text, fault: null }, defaultSettings, host);
  }

  /** Reads the file and sends what there is to say about it. */
  async open(): Promise<void> {
    await this.#document.settle();
    await this.#eachInItsTurn([this.#send.bind(this)]);
  }

  /** A letter is typed in the middle, and taken back. */
  async type(): Promise<void> {
    const [start = { line: 0, character: 0 }] = this.#places;
    const end = { line: start.line, character: start.character + 1 };
    for (const change of [
      { range: { start, end: start }, text: 'x' },
      { range: { start, end }, text: '' },
    ]) {
      this.#document.change([change], (this.#version += 1));
      await this.open();
    }
  }

  /** One message tells of a letter on each line, the last one first, and another takes them back. */
  async typeEverywhere(): Promise<void> {
    const starts = Array.from({ length: this.#length }, (_, line) => ({ line, character: 0 })).reverse();
    for (const [width, text] of [
      [0, 'x'],
      [1, ''],
    ] as const) {
      const changes = starts.map((start) => ({ range: { start, end: { ...start, character: width } }, text }));
      this.#document.change(changes, (this.#version += 1));
      await this.open();
    }
  }

  async hover(): Promise<void> {
    const { file } = this.#document;
    if (file)
      await this.#eachInItsTurn(this.#places.map((place) => () => void hoverAt(file, place, MarkupKind.Markdown, [])));
  }

  async complete(): Promise<void> {
    const { file } = this.#document;
    if (file) await this.#eachInItsTurn(this.#places.map((place) => () => void completionsAt(file, place, completion)));
  }

  async outline(): Promise<void> {
    const { file } = this.#document;
    if (file) await this.#inTurns(outlineOf(file));
  }

  /** How it is laid out, and what stands behind values and in comments. */
  async layOut(): Promise<void> {
    const { file } = this.#document;
    if (!file) return;
    const all = { start: { line: 0, character: 0 }, end: { line: this.#length, character: 0 } };
    await this.#eachInItsTurn([
      () => this.#inTurns(format(file, null)),
      () => this.#inTurns(hintsIn(file, all, new Set<HintKind>(['values', 'workspaceUsers']))),
      () => void codeLinks(file),
      ...this.#places.map((place) => () => void indentAfterEnter(file, place)),
      ...this.#places.map((place) => () => void orderKeys(file, place)),
    ]);
  }

  /** The light bulb on the line in the middle. */
  actionsOnLine(): void {
    const [start = { line: 0, character: 0 }, end = start] = this.#places;
    this.#actions({ start: { line: start.line, character: 0 }, end });
  }

  /** The light bulb with all of the file selected. */
  actionsOnFile(): void {
    this.#actions({ start: { line: 0, character: 0 }, end: { line: this.#length, character: 0 } });
  }

  /** `source.fixAll`. */
  async fixAll(): Promise<void> {
    const { file, findings } = this.#document;
    if (file) await this.#inTurns(fixAllSafely(file, findings));
  }

  /**
   * What else is told about all users: who reaches what, which hashes to try, what the server and the migrate task make
   * of it.
   */
  async users(): Promise<void> {
    const { file } = this.#document;
    if (!file) return;
    await this.#eachInItsTurn([
      () => this.#inTurns(accessUsers(file)),
      () => this.#inTurns(verificationOf(file, { suspicious: budget, work: budget, cost: 31 })),
      () => this.#inTurns(seenReport(file)),
      () => this.#inTurns(migrationReport(file.text)),
      () => void entryStyle(file),
    ]);
  }

  #send(): void {
    const items = this.#reports.of(this.#document).list;
    this.#encoder.encode({ jsonrpc: '2.0', id: 1, result: { kind: 'full', items } } as never, true);
  }

  #actions(range: Range): void {
    const { file, findings } = this.#document;
    if (!file) return;
    quickFixesAt(file, findings, range, quickFixes);
    refactoringsAt(file, range.start, { commands: new Set(), isAsked: true });
  }

  #inTurns(work: Generator<undefined, unknown>): Promise<unknown> {
    return runInTurns(work, this.#scheduler, () => false);
  }

  /** Others have their turn before each message that comes in, and before each answer that waited. */
  async #eachInItsTurn(asked: readonly (() => unknown)[]): Promise<void> {
    for (const ask of asked) {
      await this.#scheduler.pause();
      await ask();
    }
  }
}

function* outlineOf(file: UsersFile): Generator<undefined, void> {
  const all = documentSymbols(file);
  while (all.next().done !== true) yield;
}
