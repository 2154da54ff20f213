import { DidChangeWorkspaceFoldersNotification, type InitializeParams } from 'vscode-languageserver';
import type { Binding } from '../binding.ts';
import { follow } from '../handlers.ts';
import type { Services } from '../services.ts';

/** Follows which folders are open, where the client has several. */
export function workspaceFolders({ client, files }: Services): Binding {
  if (client.capabilities.workspace?.workspaceFolders !== true) return { capabilities: {}, handlers: [] };
  return {
    capabilities: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
    handlers: [
      follow(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
        files.changeFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
      }),
    ],
  };
}

/** The folders at the start. Older clients have one folder, which newer ones may leave out. */
export function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  const { rootUri }: { readonly rootUri?: unknown } = params;
  return typeof rootUri === 'string' ? [rootUri] : [];
}
