import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Command,
  type Connection,
} from 'vscode-languageserver';
import { toDiagnostic } from '../../features/diagnostic.ts';
import { fixAllOfKind, fixAllSafely, type FixKind } from '../../features/fix-all.ts';
import { quickFixesAt, type QuickFixOptions } from '../../features/quick-fixes.ts';
import type { ClientSupport } from '../client/capabilities.ts';
import type { Documents } from '../documents/documents.ts';
import type { Guard } from '../guard.ts';
import { settledDocument } from '../documents/open-file.ts';
import type { Scheduler } from '../scheduler.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';
import { runInTurns } from '../turns.ts';
import { isRecord } from '../../common/values.ts';
import { workspaceEdit } from '../client/workspace-edit.ts';

/** `source.fixAll` of this server alone. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.usersYml`;

interface ActionOptions {
  readonly documents: Documents;
  readonly scheduler: Scheduler;
  readonly support: ClientSupport;
  readonly guard: Guard;
}

/** Light bulbs, and what is mended on saving. */
export class CodeActions {
  readonly #options: ActionOptions;

  constructor(connection: Connection, options: ActionOptions) {
    this.#options = options;
    const { guard } = options;
    connection.onCodeAction((params, token) =>
      guard('textDocument/codeAction', null, () => this.#answer(params, token)),
    );
    connection.onCodeActionResolve((action) => guard('codeAction/resolve', action, () => this.#resolve(action)));
  }

  async #answer(params: CodeActionParams, token: CancellationToken): Promise<(CodeAction | Command)[] | null> {
    const document = await settledDocument(this.#options.documents, params.textDocument.uri, token);
    const { file, version } = document ?? {};
    if (!document || !file || version === null || version === undefined) return null;
    const { support } = this.#options;
    const { only } = params.context;
    const actions: CodeAction[] = [];
    if (wants(only, CodeActionKind.QuickFix)) {
      const found = quickFixesAt(file, document.findings, params.range, this.#fixOptions(document, version));
      // A client that knows no action literals can still run commands.
      if (!support.actionLiterals) return found.actions.flatMap(({ command }) => command ?? []);
      actions.push(...found.actions);
      for (const kind of found.kinds) actions.push(await this.#forAll(document, version, kind));
    }
    if (support.actionLiterals && only && wants(only, fixAllKind)) {
      const isStale = (): boolean => token.isCancellationRequested || document.version !== version;
      const edits = await runInTurns(fixAllSafely(file, document.findings), this.#options.scheduler, isStale);
      if (edits && edits.length > 0) {
        const edit = workspaceEdit(document.uri, version, edits, support.versionedEdits);
        actions.push({ title: 'Fix all that can be fixed safely', kind: fixAllKind, edit });
      }
    }
    return actions;
  }

  async #forAll(document: TrackedDocument, version: number, kind: FixKind): Promise<CodeAction> {
    const data = { uri: document.uri, version, ...kind };
    const count = document.findings.filter(({ code }) => code === kind.code).length;
    const action: CodeAction = {
      title: `Fix all ${String(count)} of this kind in the file (${kind.code})`,
      kind: CodeActionKind.QuickFix,
    };
    return this.#options.support.resolvesEdits ? { ...action, data } : this.#resolve({ ...action, data });
  }

  async #resolve(action: CodeAction): Promise<CodeAction> {
    const data: unknown = action.data;
    if (!isForAllData(data)) return action;
    const rest = { ...action };
    delete rest.data;
    const { documents, scheduler, support } = this.#options;
    const { uri, version } = data;
    const document = documents.getOpen(uri);
    await document?.settle();
    const file = document?.file;
    if (!document || !file || document.version !== version) return rest;
    const isStale = (): boolean => document.version !== version;
    const edits = await runInTurns(fixAllOfKind(file, document.findings, data), scheduler, isStale);
    return edits ? { ...rest, edit: workspaceEdit(uri, version, edits, support.versionedEdits) } : rest;
  }

  #fixOptions(document: TrackedDocument, version: number): QuickFixOptions {
    const { support } = this.#options;
    const { uri } = document;
    return {
      uri,
      version,
      commands: support.commands,
      toEdit: (edits) => workspaceEdit(uri, version, edits, support.versionedEdits),
      toDiagnostic: (finding) => toDiagnostic(finding, uri, support.diagnostics),
    };
  }
}

/** Whether a client that wants `only` these kinds, or any kind below them, wants this one. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only?.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`)) ?? true;
}

interface ForAllData extends FixKind {
  readonly uri: string;
  readonly version: number;
}

function isForAllData(data: unknown): data is ForAllData {
  return (
    isRecord(data) &&
    typeof data['version'] === 'number' &&
    [data['uri'], data['code'], data['fix']].every((each) => typeof each === 'string')
  );
}
