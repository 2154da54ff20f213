import type { MayShow } from '../../common/words/message.ts';
import { looksSecret } from '../../model/shown-name.ts';
import { publicHashPassword } from '../../hashing/public-credentials.ts';
import type { JudgedServer } from '../verdict/server.ts';

const secretRoles = new Set(['default-key', 'default-password', 'secret', 'start-key', 'start-password']);

/** The form of paths and names; what is longer than people write them is none. */
const form = /^[\w./~@: -]{1,60}$/;

/** Whether a text of these deployments is a path or a name, and none of what they keep secret. */
export function mayShowIn(servers: readonly JudgedServer[]): MayShow {
  const secrets = new Set<string>();
  for (const { environment } of servers) {
    for (const { known, variable } of environment.settings) {
      if (!secretRoles.has(known.role)) continue;
      secrets.add(variable.raw);
      if (variable.value.kind === 'text') secrets.add(variable.value.text);
    }
  }
  return (text) =>
    form.test(text) && !looksSecret(text) && !secrets.has(text) && publicHashPassword(text) === undefined;
}
