import { literal, message, type Message } from '../../../common/words/message.ts';
import type { Role } from '../../variables/known.ts';
import type { JudgedServer } from '../../verdict/server.ts';
import { composeExample, usersFile, usersMount } from '../support/example.ts';
import { effectiveSettings } from '../support/effective.ts';
import { dollarFault } from '../support/hashes.ts';
import { isDamagedText } from '../support/damaged.ts';
import { builtInUsers, name, topicOf } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

const parts = { environment: ['RUBRIX_LOCAL_AUTH_USERS_DB_FILE: ${USERS_FILE}'], volumes: [usersMount] };

export const blankValue: DeploymentRule = {
  id: 'blank-value',
  severity: 'information',
  topic: 'access',
  title: 'A value that is filled in from a variable that nothing here sets',
  why: 'Compose fills in an empty text, with a warning among others, where neither `.env` nor the shell that runs it sets the variable. The shell can’t be seen from here, so this is an information; where there is a `.env` without the name, a warning.',
  bad: composeExample({ ...parts, files: usersFile }),
  good: composeExample({ ...parts, files: { ...usersFile, '.env': 'USERS_FILE=/config/.users.yaml\n' } }),
  fixes: [],
  find(server, say) {
    for (const { known, variable } of effectiveSettings(server)) {
      const { value, used } = variable;
      const missing = used.find(({ state }) => state === 'unset');
      // In scripts the caller's variables are the rule.
      if (value.kind !== 'unknown' || value.otherwise === null || !missing || variable.form === 'shell') continue;
      if (isDamagedText(variable, known.role) || (known.role === 'default-password' && dollarFault(server))) continue;
      const severity = server.dotEnv ? 'warning' : 'information';
      const where = server.dotEnv
        ? message`\`.env\` does not set ${name(missing.name)}`
        : message`Nothing here sets ${name(missing.name)}`;
      say(
        variable.key,
        message`${where}: unless the shell that runs Compose does, ${filledIn(value.otherwise, known.role)}.${effect(server, known.role)}`,
        { severity, topic: topicOf(known.role), subject: { variable } },
      );
    }
  },
};

function filledIn(otherwise: string, role: Role): Message {
  if (otherwise !== '') return literal('a part of the value is missing');
  if (role === 'users-file') return literal('this is the empty path');
  if (role === 'secret') return literal('tokens are signed with an empty key, so that anybody can make one');
  return literal('the value is empty');
}

function effect(server: JudgedServer, role: Role): Message {
  if (role === 'users-file') return message` ${builtInUsers(server)}`;
  return role === 'token-life' ? literal(' The server would stop at its start.') : message``;
}
