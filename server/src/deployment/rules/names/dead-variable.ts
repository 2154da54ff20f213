import { message, words, type Message } from '../../../common/words/message.ts';
import type { Severity } from '../../../common/severity.ts';
import type { DeadGroup } from '../../variables/dead.ts';
import { hasPublicSecret, usersFileVariable } from '../../variables/known.ts';
import { runsMigration } from '../../verdict/command.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import { composeExample, usersFile } from '../support/example.ts';
import { accounts, builtInUsers } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

const mount = ['- ./.users.yaml:/config/.users.yaml'];
const environment = ['ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml'];

export const deadVariable: DeploymentRule = {
  id: 'dead-variable',
  severity: 'warning',
  topic: 'other',
  title: 'A variable of another release, which this one does not read',
  why: 'Names came and went: since Argilla 1.6 the server has its users in a database, and the users file is read by the migrate task alone. Whoever had `latest` in a compose file of 1.5 has had a server since April 2023 that no longer reads the users file, without a word. `USERS_DB`, which the images set, has never been read. Where nothing depends on it, this is an information.',
  bad: composeExample({
    service: 'argilla',
    image: 'argilla/argilla-server:v1.26.1',
    ports: '6900:6900',
    environment,
    volumes: mount,
    files: usersFile,
  }),
  good: composeExample({
    service: 'argilla',
    image: 'argilla/argilla-server:v1.5.1',
    ports: '6900:6900',
    environment,
    volumes: mount,
    files: usersFile,
  }),
  fixes: ['pin-image', 'rename-variable'],
  find(server, say) {
    const told = new Set<DeadGroup['id']>();
    const dead = server.environment.strays.filter((stray) => stray.kind === 'dead');
    const hasPath = dead.some(({ group }) => group.id === 'users-file');
    for (const { variable, group } of dead) {
      // One finding for all of a group.
      if (told.has(group.id) || (group.id === 'users-file' && runsMigration(server.container))) continue;
      if (group.id === 'users-db' && hasPath && server.release.generation !== null) continue;
      told.add(group.id);
      const severity = severityOf(server, group);
      const topic = severity === 'information' ? 'other' : group.meant === 'secret' ? 'secret' : 'access';
      const meant =
        group.id === 'users-db' && server.users.kind === 'absent' ? { meant: usersFileVariable(server.release) } : {};
      say(variable.key, message`${group.reader(server.release)}${consequence(server, group, severity)}`, {
        severity,
        topic,
        subject: { variable, ...meant },
      });
    }
  },
};

function severityOf(server: JudgedServer, { id, meant }: DeadGroup): Severity {
  const { users, credentials, release, environment } = server;
  if (id === 'users-db') return users.kind === 'absent' ? 'warning' : 'information';
  if (meant === 'users-file') return 'warning';
  if (meant === 'secret')
    return hasPublicSecret(release) && environment.find('secret') === null ? 'warning' : 'information';
  return credentials.state === 'built-in' ? 'warning' : 'information';
}

function consequence(server: JudgedServer, { id, meant }: DeadGroup, severity: Severity): Message {
  const { users, credentials, release } = server;
  if (severity === 'information') return message``;
  if (meant === 'secret')
    return message` Tokens are signed with the word \`secret\`: anybody can make one for any user.`;
  if (id === 'users-db') return message` \`${usersFileVariable(release)}\` is the name. ${builtInUsers(server)}`;
  if (users.kind === 'database')
    return credentials.state === 'built-in'
      ? message` Anybody who reaches the server can sign in as ${accounts(server)}.`
      : words``;
  return message` ${builtInUsers(server)}`;
}
