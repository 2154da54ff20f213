/** Whether anybody can sign in with credentials that are published (docs/server.md#built-in-users, #images). */
import {
  defaultApiKeys,
  documentedApiKeys,
  publicHashPassword,
  publicPasswords,
} from '../../hashing/public-credentials.ts';
import { readsUsersFile } from '../images/release.ts';
import type { Deployed } from './deployed.ts';
import type { Environment, Setting } from './environment.ts';
import type { UsersVerdict } from './users-verdict.ts';

export interface Credentials {
  /**
   * `built-in`: somebody made up by the server or its start script can sign in with what is published; `none`: nobody
   * can, or the server does not start.
   */
  readonly state: 'built-in' | 'none' | 'unknown';
  /** Published values that somebody wrote out. */
  readonly published: readonly Setting[];
}

const none: Credentials = { state: 'none', published: [] };
const unknown: Credentials = { state: 'unknown', published: [] };

export function credentialsOf(
  { release, container }: Deployed,
  environment: Environment,
  users: UsersVerdict,
): Credentials {
  const { generation, product } = release;
  if (generation === null || generation === 'argilla-2') return unknown;
  if (generation === 'argilla-1.6+') {
    if (product === 'quickstart' || container.unseen.variables) return unknown;
    const on = environment.find('start-switch')?.variable.value;
    if (on?.kind === 'unknown') return unknown;
    return on?.kind === 'text' && on.text === 'true' ? startCredentials(environment) : none;
  }
  if (!readsUsersFile(generation)) return unknown;
  if (users.kind === 'own' || users.kind === 'overwritten')
    return container.unseen.variables ? unknown : startCredentials(environment);
  if (users.kind === 'read') return none;
  if (users.kind !== 'absent' || container.unseen.variables) return unknown;
  return judge([environment.find('default-key'), environment.find('default-password')]);
}

function startCredentials(environment: Environment): Credentials {
  return judge([...environment.all('start-password'), ...environment.all('start-key')]);
}

/** Null: what the server has by itself stays. */
function judge(settings: readonly (Setting | null)[]): Credentials {
  const states = settings.map((setting) => (setting ? stateOf(setting) : 'published'));
  const published = settings
    .filter((setting) => setting !== null)
    .filter((setting) => setting.variable.form !== 'image' && stateOf(setting) === 'published');
  if (states.includes('published')) return { state: 'built-in', published };
  return states.includes('unknown') ? unknown : none;
}

function stateOf({ known, variable }: Setting): 'published' | 'own' | 'unknown' {
  const { value } = variable;
  if (value.kind !== 'text') return 'unknown';
  if (known.role === 'default-password') return publicHashPassword(value.text) === undefined ? 'own' : 'published';
  return isPublished(value.text) ? 'published' : 'own';
}

function isPublished(text: string): boolean {
  return [...publicPasswords, ...defaultApiKeys, ...documentedApiKeys].some((each) => each === text);
}
