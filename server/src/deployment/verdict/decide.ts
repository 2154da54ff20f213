import type { ServerName } from '../../common/servers.ts';
import { takesMasterKeyAway } from './master-key.ts';
import type { JudgedServer } from './server.ts';

/** What the servers that get a users file say of how it is judged. */
export interface Decision {
  /** Null where none does, or they differ. */
  readonly server: ServerName | null;
  /** They all take the master key away. */
  readonly noMasterKey: boolean;
  /** Those that say for which server. */
  readonly by: readonly JudgedServer[];
}

export function decide(servers: readonly JudgedServer[]): Decision {
  const by = servers.filter(({ judgesFor }) => judgesFor !== null);
  const names = new Set(by.map(({ judgesFor }) => judgesFor));
  const server = names.size === 1 ? ([...names][0] ?? null) : null;
  return { server, noMasterKey: server !== null && by.every(takesMasterKeyAway), by };
}
