import { words } from '../../../common/words/message.ts';
import { hasPublicSecret } from '../../variables/known.ts';
import { composeExample, goodExample, usersFile, usersMount, usersVariable } from '../support/example.ts';
import type { DeploymentRule } from '../rule.ts';

export const secretKeyPublic: DeploymentRule = {
  id: 'secret-key-public',
  severity: 'warning',
  topic: 'secret',
  title: 'The secret that signs tokens is empty, or the built-in one',
  why: 'Whoever knows the secret can make a token for any user and needs no password. The word `secret` is the built-in one; an empty `SECRET_KEY` is an empty key, and counts before `…LOCAL_AUTH_SECRET_KEY`.',
  bad: composeExample({
    environment: ['SECRET_KEY: ""', usersVariable],
    volumes: [usersMount],
    files: usersFile,
    without: ['SECRET_KEY'],
  }),
  good: goodExample,
  fixes: ['secret-from-environment'],
  find({ environment, release }, say) {
    const setting = environment.find('secret');
    if (setting?.variable.value.kind !== 'text' || !hasPublicSecret(release)) return;
    const { text } = setting.variable.value;
    const subject = { variable: setting.variable };
    if (text === '')
      say(setting.variable.key, words`Tokens are signed with an empty key: anybody can make one for any user.`, {
        subject,
      });
    else if (text === 'secret')
      say(setting.variable.key, words`This is the built-in secret: anybody can make a token for any user.`, {
        subject,
      });
  },
};
