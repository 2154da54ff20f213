import { message, words, type Message } from '../../../common/words/message.ts';
import { nameOf } from '../../paths.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import { absentAt, type Absent } from '../support/absent.ts';
import { composeExample, goodExample, usersFile } from '../support/example.ts';
import { builtInUsers, path } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

export const usersPathMismatch: DeploymentRule = {
  id: 'users-path-mismatch',
  severity: 'warning',
  stops: true,
  topic: 'access',
  title: 'The users file is in the container, but at another path than the variable says',
  why: 'Every letter counts, upper and lower case too: `/config/users.yaml` is not `/config/.users.yaml`. The server starts without a word where it finds no file at the path of the variable, and lets in its built-in super-user, whose password and API key are published. A `~` in quotes is no home folder. Where a file stands in the place of a folder of the path, the server stops.',
  bad: composeExample({
    environment: ['RUBRIX_LOCAL_AUTH_USERS_DB_FILE: /config/users.yaml'],
    volumes: ['- ./.users.yaml:/config/.users.yaml'],
    files: usersFile,
  }),
  good: goodExample,
  fixes: ['correct-path', 'correct-target'],
  find(server, say) {
    const absent = absentAt(server);
    if (!absent?.isMismatch) return;
    const { variable, near, standing } = absent;
    const related = near ? [{ place: near.mount.place, message: words`the users file comes in here` }] : [];
    const subject = { variable, ...(near ? { mount: near.mount, path: near.path } : {}) };
    if (standing.kind === 'through-file') {
      const said = message`A file is mounted at ${path(standing.mount.target)}, where this path has a folder: the server stops with \`NotADirectoryError\`.`;
      say(variable.key, said, {
        severity: 'error',
        related: [{ place: standing.mount.place, message: words`the mount` }],
        subject,
      });
    } else say(variable.key, message`${whatIs(absent, server)} ${builtInUsers(server)}`, { related, subject });
  },
};

function whatIs({ near, path: wanted, hasTilde }: Absent, { way }: JudgedServer): Message {
  if (hasTilde) return message`Nothing fills in the \`~\`, so that there is no such file.`;
  if (!near) return message`There is no file ${path(wanted)}.`;
  if (way === 'process') return message`There is no such file beside the script, only ${path(nameOf(near.path))}.`;
  return message`In the container the users file is ${path(near.path)}, not ${path(wanted)}.`;
}
