import type { CancellationToken, CodeAction } from 'vscode-languageserver';
import { CodeActionKind } from '../../../protocol-library.ts';
import { isRecord } from '../../../common/values.ts';
import { toDiagnostic } from '../../../features/diagnostic.ts';
import { fixAllOfKind, fixAllSafely, type FixKind } from '../../../features/fix-all.ts';
import { quickFixesAt, type QuickFixOptions } from '../../../features/quick-fixes.ts';
import type { Range } from '../../../text/range.ts';
import { diagnosticOptions } from '../../client/capabilities.ts';
import { workspaceEdit } from '../../client/workspace-edit.ts';
import { openFile, type OpenFile } from '../../documents/open-file.ts';
import type { Services } from '../../services.ts';
import { runInTurns } from '../../turns.ts';
import type { ActionSupport } from './action-support.ts';
import { fixAllKind } from './fix-all-kind.ts';
import { localized } from '../../../common/words/translation.ts';

/** Of more findings nobody waits to be told how many can be mended. */
const mostCounted = 50;

/** What mends findings, as code actions. */
export class FixActions {
  readonly #services: Services;
  readonly #support: ActionSupport;

  constructor(services: Services, support: ActionSupport) {
    this.#services = services;
    this.#support = support;
  }

  /** What mends the findings at a place, and all findings of the file at once that are of such a kind. */
  async at(open: OpenFile, range: Range, token: CancellationToken): Promise<readonly CodeAction[]> {
    const { actions, kinds } = quickFixesAt(open.file, open.document.findings, range, this.#options(open));
    if (!this.#support.literals) return actions;
    const ofAll: CodeAction[] = [];
    for (const kind of kinds) {
      const action = await this.#forAll(open, kind, token);
      if (action) ofAll.push(action);
    }
    return [...actions, ...ofAll];
  }

  /** What mends all that can be mended without a person; none where there is nothing. */
  async ofAll({ file, document, version, textVersion }: OpenFile, token: CancellationToken): Promise<CodeAction[]> {
    const { client, scheduler } = this.#services;
    const isStale = (): boolean => token.isCancellationRequested || document.textVersion !== textVersion;
    const all = await runInTurns(fixAllSafely(file, document.findings), scheduler, isStale);
    if (!all || all.edits.length === 0) return [];
    const edit = workspaceEdit(client.capabilities, [{ uri: document.uri, version, edits: all.edits }]);
    return [{ title: localized`Fix all that can be fixed safely`, kind: fixAllKind, edit }];
  }

  /** Null for an action that is none of these. */
  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction | null> {
    const data: unknown = action.data;
    if (!isForAllData(data)) return null;
    const rest = { ...action };
    delete rest.data;
    const { client, documents, scheduler } = this.#services;
    const { uri } = data;
    const open = await openFile(documents, uri);
    if (open?.version !== data.version) return rest;
    const { document, file, version, textVersion } = open;
    const isStale = (): boolean => token.isCancellationRequested || document.textVersion !== textVersion;
    const all = await runInTurns(fixAllOfKind(file, document.findings, data), scheduler, isStale);
    return all ? { ...rest, edit: workspaceEdit(client.capabilities, [{ uri, version, edits: all.edits }]) } : rest;
  }

  /** Null where there is one finding that can be mended so. */
  async #forAll(open: OpenFile, kind: FixKind, token: CancellationToken): Promise<CodeAction | null> {
    const { uri } = open.document;
    const title = await this.#titleForAll(open, kind, token);
    if (title === null) return null;
    const action: CodeAction = {
      title: `${title} (${kind.code})`,
      kind: CodeActionKind.QuickFix,
      data: { uri, version: open.version, ...kind },
    };
    return this.#support.resolvesEdits ? action : this.resolve(action, token);
  }

  /** Says how many it will mend, where that is soon found out. */
  async #titleForAll(
    { file, document, textVersion }: OpenFile,
    kind: FixKind,
    token: CancellationToken,
  ): Promise<string | null> {
    const ofKind = document.findings.filter(({ code }) => code === kind.code);
    const all = ofKind.length;
    if (all > mostCounted) return localized`Fix all of this kind in the file that can be fixed alike`;
    const isStale = (): boolean => token.isCancellationRequested || document.textVersion !== textVersion;
    const found = await runInTurns(fixAllOfKind(file, ofKind, kind), this.#services.scheduler, isStale);
    const mended = found?.mended.length ?? 0;
    if (mended < 2) return null;
    if (mended === all) return localized`Fix all ${all} of this kind in the file`;
    return all - mended === 1
      ? localized`Fix ${mended} of ${all} of this kind in the file; 1 needs a person`
      : localized`Fix ${mended} of ${all} of this kind in the file; ${all - mended} need a person`;
  }

  #options({ document: { uri }, version, textVersion }: OpenFile): QuickFixOptions {
    const { capabilities } = this.#services.client;
    const options = diagnosticOptions(capabilities);
    return {
      uri,
      version,
      textVersion,
      commands: this.#support.commands,
      toEdit: (edits) => workspaceEdit(capabilities, [{ uri, version, edits }]),
      toDiagnostic: (finding) => toDiagnostic(finding, uri, options),
    };
  }
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
