import { DidChangeWorkspaceFoldersNotification } from '../../protocol-library.ts';
import type { Binding } from '../binding.ts';
import { follow } from '../handlers.ts';
import { uriHolder } from '../params/lsp.ts';
import { listOf, optional, record } from '../params/shape.ts';
import type { Services } from '../services.ts';

const folders = optional(listOf(uriHolder));
const changed = record({ event: record({ added: folders, removed: folders }) });

/** Follows which folders are open, where the client has several. */
export function workspaceFolders({ client, files }: Services): Binding {
  if (client.capabilities.workspace?.workspaceFolders !== true) return { capabilities: {}, handlers: [] };
  return {
    capabilities: { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
    handlers: [
      follow(DidChangeWorkspaceFoldersNotification.type, changed, ({ event: { added, removed } }) => {
        files.changeFolders(urisOf(added), urisOf(removed));
      }),
    ],
  };
}

function urisOf(given: readonly { readonly uri: string }[] | null | undefined): readonly string[] {
  return (given ?? []).map(({ uri }) => uri);
}
