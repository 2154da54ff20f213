import { ConfigurationRequest, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { settingsSection } from '../../common/settings.ts';
import type { Binding } from '../binding.ts';
import type { Client } from '../client/client.ts';
import { follow } from '../handlers.ts';
import type { Services } from '../services.ts';
import type { AskSettings } from '../settings/settings-store.ts';

/** Follows the settings. What comes with the change counts only where the client can't be asked. */
export function configuration({ client, settings, documents, files }: Services): Binding {
  const canRegister = client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
  return {
    capabilities: {},
    handlers: [
      follow(DidChangeConfigurationNotification.type, ({ settings: given }: { readonly settings: unknown }) => {
        settings.take(given);
        documents.reconfigure();
        files.reconfigure();
      }),
    ],
    start: () => {
      if (canRegister) void client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    },
  };
}

/** How to ask this client for its settings; null for one that only tells them unasked. */
export function askSettings(client: Client): AskSettings | null {
  if (client.capabilities.workspace?.configuration !== true) return null;
  return async (scopes) => {
    const items = scopes.map((scopeUri) => ({ section: settingsSection, ...(scopeUri === null ? {} : { scopeUri }) }));
    const answers: readonly unknown[] | undefined = await client.ask(ConfigurationRequest.type, { items });
    if (answers === undefined) throw new Error('The client refused.');
    return answers;
  };
}
