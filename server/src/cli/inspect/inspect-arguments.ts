import type { ServerName } from '../../common/servers.ts';
import { pathsOf, readArguments, serverOf, wordOf } from '../arguments.ts';

export const inspectFormats = ['pretty', 'json'] as const;

export interface InspectArguments {
  readonly format: (typeof inspectFormats)[number];
  readonly force: boolean;
  readonly showSecrets: boolean;
  readonly server: ServerName;
  readonly paths: readonly string[];
}

const known = { values: ['format', 'server'], flags: ['force', 'show-secrets'] };

/** Reads what follows `users-yml inspect`; `help` when that is asked for. Throws `UsageError`. */
export function parseInspectArguments(args: readonly string[]): InspectArguments | 'help' {
  const given = readArguments(args, known);
  if (given.flags.has('help')) return 'help';
  return {
    format: wordOf(given, 'format', inspectFormats, 'pretty'),
    force: given.flags.has('force'),
    showSecrets: given.flags.has('show-secrets'),
    server: serverOf(given),
    paths: pathsOf(given),
  };
}
