import { message } from '../../../common/words/message.ts';
import { isEffective } from '../support/effective.ts';
import { composeExample, goodExample, ownKey, usersFile, usersMount, usersVariable } from '../support/example.ts';
import type { DeploymentRule } from '../rule.ts';

export const noEffect: DeploymentRule = {
  id: 'no-effect',
  severity: 'information',
  topic: 'other',
  title: 'A variable for the built-in user, whom the users file replaces',
  why: 'Where a users file is read there is no built-in user, so that its password and its API key change nothing. In Argilla 1.3 to 1.5 `…DEFAULT_APIKEY` still takes the key `rubrix.apikey` away, and nothing is said of it.',
  bad: composeExample({ environment: [usersVariable, ownKey], volumes: [usersMount], files: usersFile }),
  good: goodExample,
  fixes: [],
  find(server, say) {
    if (server.users.kind !== 'read') return;
    const idle = server.environment.settings
      .filter(
        ({ known: { role }, variable }) =>
          (role === 'default-key' || role === 'default-password') &&
          variable.value.kind !== 'unset' &&
          !isEffective(server, role),
      )
      .toSorted((a, b) => a.variable.key.start - b.variable.key.start);
    const [first] = idle;
    if (!first) return;
    const { known, variable } = first;
    const what = known.role === 'default-key' ? message`the API key` : message`the password`;
    say(variable.key, message`This is ${what} of the built-in user, whom the users file replaces: it has no effect.`, {
      subject: { variable },
    });
  },
};
