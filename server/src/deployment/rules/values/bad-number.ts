import { message } from '../../../common/words/message.ts';
import { composeExample, goodExample, usersFile, usersMount, usersVariable } from '../support/example.ts';
import { isEffective } from '../support/effective.ts';
import type { DeploymentRule } from '../rule.ts';

export const badNumber: DeploymentRule = {
  id: 'bad-number',
  severity: 'error',
  stops: true,
  topic: 'other',
  title: 'The life of tokens is no whole number',
  why: '`TOKEN_EXPIRATION_IN_MINUTES` is a whole number of minutes. With anything else, an empty text too, the server stops at its start with a `ValidationError`.',
  bad: composeExample({
    environment: [usersVariable, 'TOKEN_EXPIRATION_IN_MINUTES: 10d'],
    volumes: [usersMount],
    files: usersFile,
  }),
  good: goodExample,
  fixes: [],
  find(server, say) {
    const setting = server.environment.find('token-life');
    if (setting?.variable.value.kind !== 'text' || !isEffective(server, 'token-life')) return;
    const { known, variable } = setting;
    if (!/^\s*[+-]?\d+(?:_\d+)*\s*$/.test(setting.variable.value.text))
      say(
        variable.key,
        message`\`${known.name}\` takes a whole number of minutes: with this the server stops at its start.`,
        { subject: { variable } },
      );
  },
};
