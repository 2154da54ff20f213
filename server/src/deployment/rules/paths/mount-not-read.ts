import { literal, message, type Message } from '../../../common/words/message.ts';
import { defaultUsersFile, workingDirectoryOf } from '../../images/facts.ts';
import { usersFileVariable } from '../../variables/known.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import { composeExample, goodExample, usersFile, usersMount } from '../support/example.ts';
import { accounts, builtInUsers, path } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

export const mountNotRead: DeploymentRule = {
  id: 'mount-not-read',
  severity: 'warning',
  topic: 'access',
  yieldsTo: 'access',
  title: 'A users file is mounted, and no variable points to it',
  why: 'Without the variable the server looks for `.users.yml` in its working directory alone: `/app` in Rubrix and Argilla 1.0 and 1.1, `/` in Argilla 1.2 to 1.5. Another name, `.users.yaml` among them, is never tried, and `USERS_DB`, which the images set, is read by nothing. The server starts and lets in its built-in super-user, whose password and API key are published.',
  bad: composeExample({ volumes: [usersMount], files: usersFile }),
  good: goodExample,
  fixes: ['add-variable'],
  find(server, say) {
    const { users, release } = server;
    const [first] = users.delivered;
    if (!first) return;
    const subject = { mount: first.mount, path: first.path };
    if (users.kind === 'absent' && !users.setting) {
      const said = message`Nothing points to ${path(first.path)}: without \`${usersFileVariable(release)}\` the server reads ${where(server)}. ${builtInUsers(server)}`;
      say(first.mount.place, said, { subject });
    } else if (users.kind === 'database' && release.generation === 'argilla-1.6+') {
      const on =
        server.credentials.state === 'built-in'
          ? message` Its users are in a database, and ${accounts(server)} is one of them.`
          : '';
      say(
        first.mount.place,
        message`Since Argilla 1.6 the migrate task alone reads a users file, where \`${usersFileVariable(release)}\` names it.${on}`,
        { subject },
      );
    }
  },
};

function where({ release }: JudgedServer): Message {
  const directory = workingDirectoryOf(release);
  const inFolder =
    directory === '/'
      ? literal('in the root')
      : directory === '/app'
        ? literal('in `/app`')
        : literal('in its working directory');
  return message`\`${defaultUsersFile}\` ${inFolder}`;
}
