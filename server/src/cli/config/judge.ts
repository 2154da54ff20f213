import type { Config } from '../../common/config/config.ts';
import { defaultServer, type ServerName } from '../../common/servers.ts';
import type { Decision } from '../deploy/found.ts';

/** How a users file is judged. */
export interface Judge {
  readonly server: ServerName;
  /** A comment of the file can't choose another server. */
  readonly pinned: boolean;
  /** The environment of the server takes its master key away. */
  readonly noMasterKey: boolean;
}

/** `given`: what `--server` says. It goes before what is deployed, and that before the configuration. */
export function judgeBy(given: ServerName | null, decision: Decision, config: Config | null): Judge {
  const server = given ?? decision.server ?? config?.server ?? defaultServer;
  return { server, pinned: given !== null, noMasterKey: decision.noMasterKey && server === decision.server };
}
