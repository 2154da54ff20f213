import { message, words } from '../../../common/words/message.ts';
import { quickstartFile } from '../../images/facts.ts';
import { composeExample, usersFile } from '../support/example.ts';
import type { DeploymentRule } from '../rule.ts';

const image = 'argilla/argilla-quickstart:v1.5.1';

export const quickstartOverwrites: DeploymentRule = {
  id: 'quickstart-overwrites',
  severity: 'warning',
  stops: true,
  topic: 'access',
  title: 'The quickstart image writes over the users file that is mounted',
  why: 'Up to 1.5 the start script of the quickstart image writes `/usr/share/elasticsearch/users.yml` anew at each start, with the users `team` and `argilla`. A file that is mounted there is lost, on the host too; where it is mounted read-only, the container stops. A file at another path is read where `ARGILLA_LOCAL_AUTH_USERS_DB_FILE` names it.',
  bad: composeExample({
    service: 'argilla',
    image,
    ports: '6900:6900',
    volumes: [`- ./.users.yaml:${quickstartFile}`],
    files: usersFile,
  }),
  good: composeExample({
    service: 'argilla',
    image,
    ports: '6900:6900',
    environment: ['ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/.users.yaml'],
    volumes: ['- ./.users.yaml:/config/.users.yaml'],
    files: usersFile,
  }),
  fixes: [],
  find({ users }, say) {
    if (users.kind !== 'overwritten' || !('mount' in users.standing) || users.standing.kind === 'no-source') return;
    const { mount } = users.standing;
    const subject = { mount, path: users.path };
    if (mount.kind === 'copy') return;
    if (mount.readOnly === true)
      say(
        mount.place,
        words`The start script writes this file at each start, can’t, and stops. Mount it at another path, and name that in \`ARGILLA_LOCAL_AUTH_USERS_DB_FILE\`.`,
        { severity: 'error', subject },
      );
    else
      say(
        mount.place,
        message`The start script writes \`team\` and \`argilla\` into this very file at each start, on the host too: its users are lost. Mount it at another path, and name that in \`ARGILLA_LOCAL_AUTH_USERS_DB_FILE\`.`,
        { subject },
      );
  },
};
