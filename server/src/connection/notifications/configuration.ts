import { ConfigurationRequest, DidChangeConfigurationNotification } from '../../protocol-library.ts';
import { settingsSection } from '../../common/settings/settings.ts';
import type { Binding } from '../binding.ts';
import type { Client } from '../client/client.ts';
import { follow } from '../handlers.ts';
import { anything, record } from '../params/shape.ts';
import type { Services } from '../services.ts';
import { applySettings } from '../settings/apply-settings.ts';
import type { AskSettings } from '../settings/settings-store.ts';

/** Follows the settings. What comes with the change counts only where the client can't be asked. */
export function configuration(services: Services): Binding {
  const { client, settings, guard } = services;
  const canRegister = client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
  settings.onDidLearn(() => {
    applySettings(services);
  });
  return {
    capabilities: {},
    handlers: [
      follow(DidChangeConfigurationNotification.type, record({ settings: anything }), ({ settings: given }) => {
        settings.take(given);
        applySettings(services);
      }),
    ],
    start: () => {
      if (!canRegister) return;
      const { type } = DidChangeConfigurationNotification;
      guard.background(type.method, () => client.register(type, { section: settingsSection }));
    },
  };
}

/** How to ask this client for its settings; null for one that only tells them unasked. */
export function askSettings(client: Client): AskSettings | null {
  if (client.capabilities.workspace?.configuration !== true) return null;
  return async (scopes, late) => {
    const items = scopes.map((scopeUri) => ({ section: settingsSection, ...(scopeUri === null ? {} : { scopeUri }) }));
    const outcome = await client.ask(
      ConfigurationRequest.type,
      { items },
      {
        late: (result) => {
          if (Array.isArray(result)) late(result);
        },
      },
    );
    return outcome.state === 'answered' && Array.isArray(outcome.result) ? outcome.result : null;
  };
}
