import { servers, type ServerName } from '../common/servers.ts';

export const hashFormats = ['hash', 'env', 'env-file', 'compose', 'htpasswd'] as const;

/** Where a hash goes. */
export type HashPlace =
  | { readonly format: 'hash' | 'env' | 'env-file' | 'compose'; readonly server: ServerName }
  | { readonly format: 'htpasswd'; readonly user: string };

/** The variable that holds the default user's hash (docs/server.md#environment). */
export function defaultPasswordVariable(server: ServerName): string {
  return `${servers[server].environmentPrefix}LOCAL_AUTH_DEFAULT_PASSWORD`;
}

/**
 * One line, without a line end, ready for the place: `$` is kept from the shell, and from Compose in its env files, by
 * single quotes; from Compose in its own file by doubling. `docker run --env-file` takes all behind `=` as it stands.
 * Source: docs/server.md#environment.
 */
export function formatHash(hash: string, place: HashPlace): string {
  switch (place.format) {
    case 'hash':
      return hash;
    case 'env':
      return `${defaultPasswordVariable(place.server)}='${hash}'`;
    case 'env-file':
      return `${defaultPasswordVariable(place.server)}=${hash}`;
    case 'compose':
      return `${defaultPasswordVariable(place.server)}: "${hash.replaceAll('$', '$$$$')}"`;
    case 'htpasswd':
      return `${place.user}:${hash}`;
  }
}
