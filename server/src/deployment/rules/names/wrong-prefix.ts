import { message } from '../../../common/words/message.ts';
import { readsUsersFile } from '../../images/release.ts';
import { composeExample, usersFile } from '../support/example.ts';
import { topicOf } from '../support/words.ts';
import { effectOf } from '../support/effect.ts';
import type { DeploymentRule } from '../rule.ts';

const parts = {
  service: 'argilla',
  image: 'argilla/argilla-server:v1.5.1',
  ports: '6900:6900',
  volumes: ['- ./.users.yaml:/config/.users.yaml'],
  files: usersFile,
};

export const wrongPrefix: DeploymentRule = {
  id: 'wrong-prefix',
  severity: 'warning',
  topic: 'access',
  title: 'A variable of Rubrix for Argilla, or the other way round',
  why: 'When Rubrix became Argilla, the names of its variables changed with it. Argilla reads nothing that begins with `RUBRIX_`, Rubrix nothing that begins with `ARGILLA_`, and neither says so.',
  bad: composeExample({ ...parts, environment: ['RUBRIX_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml'] }),
  good: composeExample({ ...parts, environment: ['ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml'] }),
  fixes: ['rename-variable'],
  find(server, say) {
    const { release, environment } = server;
    if (!readsUsersFile(release.generation)) return;
    const program = release.product === 'rubrix' ? message`Rubrix` : message`Argilla`;
    for (const stray of environment.strays) {
      if (stray.kind !== 'wrong-prefix') continue;
      const { variable, meant } = stray;
      say(
        variable.key,
        message`${program} does not read this, but \`${meant.name}\`. ${effectOf(server, meant.role)}`,
        { topic: topicOf(meant.role), subject: { variable, meant: meant.name } },
      );
    }
  },
};
