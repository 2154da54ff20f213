import type { ClientCapabilities } from 'vscode-languageserver';
import { MarkupKind } from '../../protocol-library.ts';
import { ClientCommand } from '../../common/protocol/protocol.ts';
import { isRecord, textsOf } from '../../common/values.ts';
import type { DiagnosticOptions } from '../../features/diagnostic.ts';

/*
 * What several ask about a client. Whatever one request alone wants to know it reads for itself. Nothing is taken for
 * granted: what a client does not say, it can't.
 */

/** It asks for diagnostics; else they are sent. */
export function pullsDiagnostics({ textDocument }: ClientCapabilities): boolean {
  return isRecord(textDocument?.diagnostic);
}

/** It can be asked to watch files. */
export function watchesFiles({ workspace }: ClientCapabilities): boolean {
  return workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
}

/** Also in folders outside of the workspace. */
export function watchesOutside(client: ClientCapabilities): boolean {
  return watchesFiles(client) && client.workspace?.didChangeWatchedFiles?.relativePatternSupport === true;
}

/** What it understands of a diagnostic. */
export function diagnosticOptions({ textDocument }: ClientCapabilities): DiagnosticOptions {
  const { publishDiagnostics: push, diagnostic: pull } = textDocument ?? {};
  return {
    related: push?.relatedInformation === true || pull?.relatedInformation === true,
    links: push?.codeDescriptionSupport === true || pull?.codeDescriptionSupport === true,
    tags: isRecord(push?.tagSupport) || isRecord(pull?.tagSupport),
  };
}

/** The form that it likes best of those that we can write. `formats`: as it lists them, best first. */
export function preferredMarkup(formats: unknown): MarkupKind {
  const known: readonly string[] = [MarkupKind.Markdown, MarkupKind.PlainText];
  return textsOf(formats).find((kind) => known.includes(kind)) === MarkupKind.Markdown
    ? MarkupKind.Markdown
    : MarkupKind.PlainText;
}

/** Commands that it runs itself. */
export function clientCommands(client: ClientCapabilities): readonly string[] {
  const known: readonly string[] = Object.values(ClientCommand);
  return textsOf(ownCapabilities(client)['commands']).filter((name) => known.includes(name));
}

/** `ExperimentalCapabilities`, as far as they are there: any program may send anything. */
export function ownCapabilities({ experimental }: ClientCapabilities): Record<string, unknown> {
  const own: unknown = isRecord(experimental) ? experimental['usersYml'] : undefined;
  return isRecord(own) ? own : {};
}
