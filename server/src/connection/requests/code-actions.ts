import type { CancellationToken, ClientCapabilities, CodeAction, Command } from 'vscode-languageserver';
import { CodeActionKind, CodeActionRequest, CodeActionResolveRequest } from '../../protocol-library.ts';
import { count } from '../../common/words/words.ts';
import { isRecord, textsOf } from '../../common/values.ts';
import { toDiagnostic } from '../../features/diagnostic.ts';
import type { Range } from '../../text/range.ts';
import { fixAllOfKind, fixAllSafely, type FixKind } from '../../features/fix-all.ts';
import { quickFixesAt, type QuickFixOptions } from '../../features/quick-fixes.ts';
import type { Binding } from '../binding.ts';
import { clientCommands, diagnosticOptions } from '../client/capabilities.ts';
import { workspaceEdit } from '../client/workspace-edit.ts';
import { openFile, type OpenFile } from '../documents/open-file.ts';
import { resolve } from '../handlers.ts';
import { range, uriHolder } from '../params/lsp.ts';
import { listOf, optional, record, text, type Shape } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { runInTurns } from '../turns.ts';
import { answerAboutFile } from './shared/about-file.ts';
import { servedCommands } from './commands/index.ts';

/** `source.fixAll` of this server alone. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.usersYml`;

/** Of more findings nobody waits to be told how many can be mended. */
const mostCounted = 50;

const kinds = optional(listOf(text));
const asked = record({ textDocument: uriHolder, range, context: optional(record({ only: kinds })) });
/** Of one that this server has made it reads nothing but what it has put there. */
const isAction: Shape<CodeAction> = (value): value is CodeAction => isRecord(value) && text(value['title']);

/** Light bulbs, and what is mended on saving. */
export function codeActions(services: Services): Binding {
  const support = readSupport(services.client.capabilities);
  const actions = new CodeActions(services, support);
  return {
    capabilities: {
      codeActionProvider: support.literals
        ? { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: support.resolvesEdits }
        : true,
    },
    handlers: [
      answerAboutFile(CodeActionRequest.type, asked, services, null, (open, params, token) =>
        actions.answer(open, { range: params.range, only: params.context?.only ?? undefined }, token),
      ),
      resolve(CodeActionResolveRequest.type, isAction, (action, token) => actions.resolve(action, token)),
    ],
  };
}

interface CodeActionSupport {
  readonly literals: boolean;
  readonly resolvesEdits: boolean;
  /** Commands that actions may refer to: somebody carries them out. */
  readonly commands: ReadonlySet<string>;
}

function readSupport(client: ClientCapabilities): CodeActionSupport {
  const action = client.textDocument?.codeAction;
  return {
    literals: isRecord(action?.codeActionLiteralSupport),
    resolvesEdits: action?.dataSupport === true && textsOf(action.resolveSupport?.properties).includes('edit'),
    commands: new Set([...clientCommands(client), ...servedCommands(client)]),
  };
}

/** Where actions are asked for, and of which kinds; without kinds, whatever may be of use. */
interface Asked {
  readonly range: Range;
  readonly only: readonly string[] | undefined;
}

class CodeActions {
  readonly #services: Services;
  readonly #support: CodeActionSupport;

  constructor(services: Services, support: CodeActionSupport) {
    this.#services = services;
    this.#support = support;
  }

  async answer(open: OpenFile, { range, only }: Asked, token: CancellationToken): Promise<(CodeAction | Command)[]> {
    const { file, document, version, textVersion } = open;
    const actions: CodeAction[] = [];
    if (wants(only, CodeActionKind.QuickFix)) {
      const found = quickFixesAt(file, document.findings, range, this.#fixOptions(open));
      // A client that knows no action literals can still run commands.
      if (!this.#support.literals) return found.actions.flatMap(({ command }) => command ?? []);
      for (const action of found.actions) actions.push(action);
      for (const kind of found.kinds) {
        const action = await this.#forAll(open, kind, token);
        if (action) actions.push(action);
      }
    }
    if (this.#support.literals && only && wants(only, fixAllKind)) {
      const { client, scheduler } = this.#services;
      const isStale = (): boolean => token.isCancellationRequested || document.textVersion !== textVersion;
      const all = await runInTurns(fixAllSafely(file, document.findings), scheduler, isStale);
      if (all && all.edits.length > 0) {
        const edit = workspaceEdit(client.capabilities, [{ uri: document.uri, version, edits: all.edits }]);
        actions.push({ title: 'Fix all that can be fixed safely', kind: fixAllKind, edit });
      }
    }
    return actions;
  }

  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    const data: unknown = action.data;
    if (!isForAllData(data)) return action;
    const rest = { ...action };
    delete rest.data;
    const { client, documents, scheduler } = this.#services;
    const open = await openFile(documents, data.uri);
    if (open?.version !== data.version) return rest;
    const { document, file, version, textVersion } = open;
    const isStale = (): boolean => token.isCancellationRequested || document.textVersion !== textVersion;
    const all = await runInTurns(fixAllOfKind(file, document.findings, data), scheduler, isStale);
    return all
      ? { ...rest, edit: workspaceEdit(client.capabilities, [{ uri: data.uri, version, edits: all.edits }]) }
      : rest;
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
    if (all > mostCounted) return 'Fix all of this kind in the file that can be fixed alike';
    const isStale = (): boolean => token.isCancellationRequested || document.textVersion !== textVersion;
    const found = await runInTurns(fixAllOfKind(file, ofKind, kind), this.#services.scheduler, isStale);
    const mended = found?.mended ?? 0;
    if (mended < 2) return null;
    if (mended === all) return `Fix all ${String(all)} of this kind in the file`;
    const left = count(all - mended, 'needs', 'need');
    return `Fix ${String(mended)} of ${String(all)} of this kind in the file; ${left} a person`;
  }

  #fixOptions({ document: { uri }, version, textVersion }: OpenFile): QuickFixOptions {
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
