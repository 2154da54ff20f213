import type { ServerName } from '../../common/servers.ts';
import { serverFor } from '../images/release.ts';
import { credentialsOf, type Credentials } from './credentials.ts';
import type { Deployed } from './deployed.ts';
import { Environment } from './environment.ts';
import { exposureOf, type Exposure } from './exposure.ts';
import { usersVerdict, type UsersVerdict } from './users-verdict.ts';

/** A server that is deployed, with what it makes of it all. */
export interface JudgedServer extends Deployed {
  readonly environment: Environment;
  readonly users: UsersVerdict;
  readonly credentials: Credentials;
  readonly exposure: Exposure;
  /** The server that a users file is judged for that this one gets; null where the release can't be told. */
  readonly judgesFor: ServerName | null;
}

export function judgeServer(deployed: Deployed): JudgedServer {
  const environment = new Environment(deployed.container, deployed.release, deployed.named);
  const users = usersVerdict(deployed, environment);
  const credentials = credentialsOf(deployed, environment, users);
  const { generation } = deployed.release;
  return {
    ...deployed,
    environment,
    users,
    credentials,
    exposure: exposureOf(deployed),
    judgesFor: generation && serverFor(generation),
  };
}
