import type { ClientCapabilities } from 'vscode-languageserver';
import { isRecord } from '../../common/values.ts';
import { uriHolder } from './lsp.ts';

/** What this server takes from the parameters of `initialize`. */
export interface InitializeRequestParams {
  readonly capabilities: ClientCapabilities;
  readonly initializationOptions: unknown;
  /** URIs of the folders that are open. */
  readonly folders: readonly string[];
  /** The client's process; null where it does not say. */
  readonly processId: number | null;
  /** The language of the client, as `en` or `es-MX`; null where it does not say. */
  readonly locale: string | null;
}

/** Reads what is there: a client that leaves something out, or gets it wrong, is one that has less. */
export function readInitialize(params: Readonly<Record<string, unknown>>): InitializeRequestParams {
  const { capabilities, initializationOptions, processId, locale } = params;
  return {
    capabilities: isRecord(capabilities) ? capabilities : {},
    initializationOptions,
    folders: foldersOf(params),
    processId: typeof processId === 'number' && Number.isInteger(processId) && processId > 0 ? processId : null,
    locale: typeof locale === 'string' ? locale : null,
  };
}

/** Older clients have one folder, which newer ones may leave out. */
function foldersOf({ workspaceFolders, rootUri }: Readonly<Record<string, unknown>>): readonly string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.filter(uriHolder).map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}
