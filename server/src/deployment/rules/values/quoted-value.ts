import { message } from '../../../common/words/message.ts';
import { composeExample, usersFile, usersMount } from '../support/example.ts';
import { effectiveSettings } from '../support/effective.ts';
import { isQuoted } from '../support/quotes.ts';
import { builtInUsers, contentOf, topicOf } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

const parts = { volumes: [usersMount], files: usersFile, asList: true };

export const quotedValue: DeploymentRule = {
  id: 'quoted-value',
  severity: 'warning',
  topic: 'access',
  title: 'Quotes that become part of the value',
  why: 'In the list form of `environment` all behind the `=` is the value, quotes and blanks too; the same holds for `docker run --env-file`. Quotes around the whole entry are YAML’s and fine.',
  bad: composeExample({ ...parts, environment: ['- RUBRIX_LOCAL_AUTH_USERS_DB_FILE="/config/.users.yaml"'] }),
  good: composeExample({ ...parts, environment: ['- RUBRIX_LOCAL_AUTH_USERS_DB_FILE=/config/.users.yaml'] }),
  fixes: ['remove-quotes'],
  find(server, say) {
    for (const { known, variable } of effectiveSettings(server)) {
      const { value } = variable;
      if (value.kind !== 'text' || !isQuoted(value.text) || known.role === 'token-life') continue;
      const then = known.role === 'users-file' ? message` ${builtInUsers(server)}` : message``;
      say(variable.key, message`The quotes become part of ${contentOf(known.role)}.${then}`, {
        topic: topicOf(known.role),
        subject: { variable },
      });
    }
  },
};
