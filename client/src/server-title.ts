import { servers, type ServerName } from '../../server/src/common/servers.ts';
import { told } from '../../server/src/common/words/translation.ts';

/** What a generation of the server is called. */
export function serverTitle(name: ServerName): string {
  return told(servers[name].label);
}

/** Which releases it covers. */
export function serverVersions(name: ServerName): string {
  return told(servers[name].versions);
}
