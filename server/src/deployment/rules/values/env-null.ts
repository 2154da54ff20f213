import { message } from '../../../common/words/message.ts';
import { composeExample, goodExample, usersFile, usersMount } from '../support/example.ts';
import { effectOf } from '../support/effect.ts';
import { effectiveSettings } from '../support/effective.ts';
import { topicOf } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

export const envNull: DeploymentRule = {
  id: 'env-null',
  severity: 'warning',
  topic: 'access',
  title: 'A variable without a value, which takes away what others set',
  why: 'An entry without a value takes the value of the shell that runs Compose, or of `.env`. Where neither has it, the variable is not set at all, even if an `env_file` or the image sets it.',
  bad: composeExample({ environment: ['RUBRIX_LOCAL_AUTH_USERS_DB_FILE:'], volumes: [usersMount], files: usersFile }),
  good: goodExample,
  fixes: [],
  find(server, say) {
    for (const { known, variable } of effectiveSettings(server)) {
      if (variable.value.kind !== 'unset') continue;
      if (known.role === 'secret' && server.environment.find('secret') !== null) continue;
      say(
        variable.key,
        message`There is no value here, and none in \`.env\`: unless the shell that runs Compose has one, the variable is not set. ${effectOf(server, known.role)}`,
        { topic: topicOf(known.role), subject: { variable } },
      );
    }
  },
};
