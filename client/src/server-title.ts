import { l10n } from 'vscode';
import { servers, type ServerName } from '../../server/src/common/servers.ts';

/** What a generation of the server is called. */
export function serverTitle(name: ServerName): string {
  return l10n.t(servers[name].label);
}

/** Which releases it covers. */
export function serverVersions(name: ServerName): string {
  return l10n.t(servers[name].versions);
}
