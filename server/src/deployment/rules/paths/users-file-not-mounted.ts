import { message, type Message } from '../../../common/words/message.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import { composeExample, goodExample, usersFile, usersVariable } from '../support/example.ts';
import { builtInUsers, name, path } from '../support/words.ts';
import { absentAt } from '../support/absent.ts';
import type { DeploymentRule, Related } from '../rule.ts';

export const usersFileNotMounted: DeploymentRule = {
  id: 'users-file-not-mounted',
  severity: 'warning',
  topic: 'access',
  title: 'The variable of the users file names a path at which the container has no file',
  why: 'The server starts without a word where it finds no file at that path, and lets in its built-in super-user, whose password and API key are published. A file on the machine that runs Docker is none in the container: it has to be mounted, or copied when the image is built. For a Dockerfile alone, and for a named volume, which somebody may have filled, this is an information.',
  bad: composeExample({ environment: [usersVariable], files: usersFile }),
  good: goodExample,
  fixes: ['add-mount'],
  find(server, say) {
    const absent = absentAt(server);
    if (!absent || absent.isMismatch) return;
    const { variable, standing, path: target } = absent;
    const isMaybe = standing.kind === 'volume' || server.exposure === 'unclear';
    const severity = isMaybe ? 'information' : 'warning';
    const subject = { variable, path: target };
    say(variable.key, message`${whyNot(server, absent.path, standing.kind)} ${builtInUsers(server)}`, {
      severity,
      subject,
      related: elsewhere(server),
    });
  },
};

function whyNot(server: JudgedServer, target: string, kind: string): Message {
  if (target === '') return message`This is the empty path.`;
  if (kind === 'volume') return message`A volume at ${path(target)} starts empty, unless somebody puts the file in.`;
  if (server.way === 'dockerfile' || server.way === 'space')
    return message`Nothing is copied to ${path(target)}: the file has to be mounted when the image runs.`;
  if (server.way === 'process')
    return message`There is no file ${path(target.replace('/.folder/', './'))} beside the script.`;
  return message`Nothing puts a file at ${path(target)} in the container.`;
}

/** A mount that somebody put into another service. */
function elsewhere({ neighbours, container }: JudgedServer): readonly Related[] {
  const other = neighbours.withUsersFile().find((each) => each.container.service !== container.service);
  const owner = other?.container.service ?? null;
  return other && owner !== null
    ? [{ place: other.place, message: message`the users file is mounted in ${name(owner)}` }]
    : [];
}
