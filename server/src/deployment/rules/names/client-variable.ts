import { message, words } from '../../../common/words/message.ts';
import { readsUsersFile } from '../../images/release.ts';
import { prefixOf } from '../../variables/known.ts';
import { composeExample, doubledHash, ownKey } from '../support/example.ts';
import { effectOf } from '../support/effect.ts';
import type { DeploymentRule } from '../rule.ts';

const password = `RUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD: ${doubledHash}`;

export const clientVariable: DeploymentRule = {
  id: 'client-variable',
  severity: 'warning',
  topic: 'access',
  title: 'A variable of the Python client on the server',
  why: '`RUBRIX_API_KEY` and `ARGILLA_API_KEY` tell the Python client which key to send. The server does not read them: its keys are those of the users file or, without one, that of `…LOCAL_AUTH_DEFAULT_APIKEY`. Where nobody can sign in with what is published, this is an information.',
  bad: composeExample({ environment: ['RUBRIX_API_KEY: 4c1b7e90a2d84f6bb3', password] }),
  good: composeExample({ environment: [ownKey, password] }),
  fixes: ['rename-variable'],
  find(server, say) {
    const { credentials, release, environment } = server;
    for (const stray of environment.strays) {
      if (stray.kind !== 'client') continue;
      const { variable } = stray;
      const isOpen = credentials.state === 'built-in';
      const reads = readsUsersFile(release.generation);
      const meant = reads ? words`${prefixOf(release)}LOCAL_AUTH_DEFAULT_APIKEY` : words`DEFAULT_USER_API_KEY`;
      const said = isOpen
        ? message`Only the Python client reads this; \`${meant}\` is the server’s. ${effectOf(server, reads ? 'default-key' : 'start-key')}`
        : message`Only the Python client reads this, the server does not.`;
      say(variable.key, said, {
        severity: isOpen ? 'warning' : 'information',
        topic: isOpen ? 'access' : 'other',
        subject: { variable, ...(isOpen ? { meant } : {}) },
      });
    }
  },
};
