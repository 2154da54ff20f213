import { servers, type ServerName } from '../common/servers.ts';

export const hashFormats = ['hash', 'env', 'compose', 'htpasswd'] as const;

/** Where a hash goes. */
export type HashPlace =
  | { readonly format: 'hash' | 'env' | 'compose'; readonly server: ServerName }
  | { readonly format: 'htpasswd'; readonly user: string };

/** The variable that holds the default user's hash (docs/server.md#environment). */
export function defaultPasswordVariable(server: ServerName): string {
  return `${servers[server].environmentPrefix}LOCAL_AUTH_DEFAULT_PASSWORD`;
}

/**
 * One line, without a line end, ready for the place: `$` is kept from the shell by quotes, from Compose by doubling.
 */
export function formatHash(hash: string, place: HashPlace): string {
  switch (place.format) {
    case 'hash':
      return hash;
    case 'env':
      return `${defaultPasswordVariable(place.server)}='${hash}'`;
    case 'compose':
      return `${defaultPasswordVariable(place.server)}: "${hash.replaceAll('$', '$$$$')}"`;
    case 'htpasswd':
      return `${place.user}:${hash}`;
  }
}
