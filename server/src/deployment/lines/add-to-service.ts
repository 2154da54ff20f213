/** Has a service of a compose file get a users file: the variable, the mount, or both. */
import type { ServiceLines } from '../fixes/edits/service-lines.ts';
import type { PlaceEdit } from '../fixes/place-edit.ts';
import { readsUsersFile } from '../images/release.ts';
import { folderOf } from '../paths.ts';
import { usersFileVariable } from '../variables/known.ts';
import type { JudgedServer } from '../verdict/server.ts';
import { mountEntry } from './compose-lines.ts';
import { isWritable, relativePath, targetOf } from './delivery.ts';

/** What is missing, and where in the container the file will be. */
interface Missing {
  readonly target: string;
  readonly variable: boolean;
  readonly mount: boolean;
}

/**
 * The edits, none of which changes what is there. Null where the service reads a users file already or reads none at
 * all, where what is there can't be told, and where its sections are in flow style.
 */
export function addToService(
  server: JudgedServer,
  file: string,
  servicesOf: (file: string) => ServiceLines,
): readonly PlaceEdit[] | null {
  const { container, way, release } = server;
  const { service, place } = container;
  if (way !== 'compose' || service === null || !readsUsersFile(release.generation) || !isWritable(file)) return null;
  const missing = missingOf(server, file);
  const block = missing && servicesOf(place.file).find(service);
  if (!missing || !block) return null;
  const { target } = missing;
  const variable: string = usersFileVariable(release);
  const set = missing.variable
    ? block.add('environment', (isList) => (isList ? `${variable}=${target}` : `${variable}: ${target}`))
    : [];
  const source = relativePath(folderOf(place.file), file);
  const [entry = '', ...more] = mountEntry({ source, target, variable });
  // What takes several lines is left to a person.
  const mount = missing.mount ? (more.length > 0 ? null : block.add('volumes', () => entry.replace(/^- /, ''))) : [];
  return set && mount ? [...set, ...mount] : null;
}

function missingOf({ users, environment, container }: JudgedServer, file: string): Missing | null {
  if (users.kind !== 'absent' && users.kind !== 'own' && users.kind !== 'overwritten') return null;
  if (container.unseen.variables || container.unseen.mounts) return null;
  const given = users.delivered.find((each) => each.file === file);
  const setting = environment.find('users-file');
  const isSet = setting !== null && setting.variable.form !== 'image';
  if (!isSet) return { target: given?.path ?? targetOf(file), variable: true, mount: given === undefined };
  const isFree = users.kind === 'absent' && users.standing.kind === 'nothing';
  // A path that is empty, or that something else is mounted at, is for a person to look at.
  return isFree && /^\/[\w./-]+$/.test(users.path) ? { target: users.path, variable: false, mount: true } : null;
}
