import { words } from '../../../common/words/message.ts';
import { hasPublicSecret } from '../../variables/known.ts';
import { runsMigration, startsServer } from '../../verdict/command.ts';
import { composeExample, goodExample, usersFile, usersMount, usersVariable } from '../support/example.ts';
import type { DeploymentRule } from '../rule.ts';

export const secretKeyUnset: DeploymentRule = {
  id: 'secret-key-unset',
  severity: 'information',
  topic: 'secret',
  yieldsTo: 'secret',
  title: 'Nothing sets the secret that signs tokens',
  why: 'Without `SECRET_KEY` the server signs its tokens with the word `secret`, up to Argilla 1.22. Whoever knows that can make a token for any user and needs no password. Any long random text will do; with another one all are signed out.',
  bad: composeExample({
    environment: [usersVariable],
    volumes: [usersMount],
    files: usersFile,
    without: ['SECRET_KEY'],
  }),
  good: goodExample,
  fixes: ['secret-from-environment'],
  find(server, say) {
    const { environment, release, container, named } = server;
    if (!hasPublicSecret(release) || container.unseen.variables || environment.find('secret') !== null) return;
    if (runsMigration(container) || !startsServer(container)) return;
    say(
      named,
      words`Nothing sets \`SECRET_KEY\`: tokens are signed with the word \`secret\`, so that anybody can make one for any user.`,
    );
  },
};
