import { MarkupKind, type ClientCapabilities, type InitializeParams } from 'vscode-languageserver';
import type { CompletionSupport } from '../../features/completion/options.ts';
import { ClientCommand, ServerCommand } from '../../common/protocol.ts';
import { isRecord, textsOf } from '../../common/values.ts';

/** What the client can do, as far as it matters here. Nothing is taken for granted. */
export interface ClientSupport {
  /** It asks for diagnostics; else they are sent. */
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly folders: boolean;
  readonly registersWatchers: boolean;
  readonly versionedEdits: boolean;
  readonly progress: boolean;
  readonly actionLiterals: boolean;
  readonly resolvesEdits: boolean;
  readonly diagnostics: DiagnosticSupport;
  /** The form that it likes best of those that we can write. */
  readonly hoverFormat: MarkupKind;
  /** It knows `DocumentSymbol`; else it gets `SymbolInformation`. */
  readonly symbolTrees: boolean;
  readonly completion: CompletionSupport;
  readonly access: boolean;
  /** Commands that code actions may refer to. */
  readonly commands: ReadonlySet<string>;
}

export interface DiagnosticSupport {
  readonly related: boolean;
  readonly links: boolean;
  readonly tags: boolean;
}

export function readSupport({ capabilities }: InitializeParams): ClientSupport {
  const { workspace, textDocument, window } = capabilities;
  const action = textDocument?.codeAction;
  const own = ownCapabilities(capabilities);
  const announced = textsOf(own['commands']).filter((name) => name === ClientCommand.setPassword);
  const served = workspace?.applyEdit === true ? Object.values(ServerCommand) : [];
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    progress: window?.workDoneProgress === true,
    actionLiterals: action?.codeActionLiteralSupport !== undefined,
    resolvesEdits: action?.dataSupport === true && textsOf(action.resolveSupport?.properties).includes('edit'),
    diagnostics: diagnosticSupport(textDocument),
    hoverFormat: markupKind(textDocument?.hover?.contentFormat),
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    completion: completionSupport(textDocument),
    access: own['access'] === true,
    commands: new Set([...announced, ...served]),
  };
}

function diagnosticSupport(textDocument: ClientCapabilities['textDocument']): DiagnosticSupport {
  const { publishDiagnostics: push, diagnostic: pull } = textDocument ?? {};
  return {
    related: push?.relatedInformation === true || pull?.relatedInformation === true,
    links: push?.codeDescriptionSupport === true || pull?.codeDescriptionSupport === true,
    tags: push?.tagSupport !== undefined || pull?.tagSupport !== undefined,
  };
}

function completionSupport(textDocument: ClientCapabilities['textDocument']): CompletionSupport {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    documentation: item?.documentationFormat === undefined ? null : markupKind(item.documentationFormat),
  };
}

function markupKind(wanted: unknown): MarkupKind {
  const known: readonly string[] = [MarkupKind.Markdown, MarkupKind.PlainText];
  return textsOf(wanted).find((kind) => known.includes(kind)) === MarkupKind.Markdown
    ? MarkupKind.Markdown
    : MarkupKind.PlainText;
}

function ownCapabilities({ experimental }: ClientCapabilities): Record<string, unknown> {
  const own: unknown = isRecord(experimental) ? experimental['usersYml'] : undefined;
  return isRecord(own) ? own : {};
}
