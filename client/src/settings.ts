import { workspace, type Uri } from 'vscode';
import { serverNames, type ServerName } from '../../server/src/common/protocol.ts';
import { defaultSettings, type Settings } from '../../server/src/common/settings.ts';

export const settingsSection = 'usersYml';

type ClientSettings = Pick<Settings, 'server' | 'validate' | 'files' | 'hash'>;

/** The settings that the client itself acts on. A hand-written value of a wrong type counts as not set. */
export function readSettings(scope?: Uri): ClientSettings {
  const section = workspace.getConfiguration(settingsSection, scope ?? null);
  const files = section.get<unknown>('files');
  const cost = section.get<unknown>('hash.cost');
  const server = section.get<unknown>('server');
  return {
    server: isServerName(server) ? server : defaultSettings.server,
    validate: section.get<unknown>('validate') === 'open' ? 'open' : 'workspace',
    files: Array.isArray(files) ? files.filter((glob) => typeof glob === 'string' && glob !== '') : [],
    hash: { cost: typeof cost === 'number' ? cost : defaultSettings.hash.cost },
  };
}

function isServerName(value: unknown): value is ServerName {
  return serverNames.some((name) => name === value);
}
