import { message } from '../../../common/words/message.ts';
import { composeExample, goodExample, usersFile, usersMount } from '../support/example.ts';
import { effectOf } from '../support/effect.ts';
import { topicOf } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

export const unknownVariable: DeploymentRule = {
  id: 'unknown-variable',
  severity: 'warning',
  topic: 'access',
  title: 'A misspelt variable',
  why: 'The server takes any variable without a word and reads those that it knows: `…LOCAL_AUTH_USERS_DB_FILE`, `…LOCAL_AUTH_DEFAULT_APIKEY` (with no underscore in `APIKEY`), `…LOCAL_AUTH_DEFAULT_PASSWORD`. Upper and lower case is the same for what the server itself reads, not for `DEFAULT_USER_…`.',
  bad: composeExample({
    environment: ['RUBRIX_LOCAL_AUTH_USER_DB_FILE: /config/.users.yaml'],
    volumes: [usersMount],
    files: usersFile,
  }),
  good: goodExample,
  fixes: ['rename-variable'],
  find(server, say) {
    for (const stray of server.environment.strays) {
      if (stray.kind !== 'misspelt') continue;
      const { variable, meant } = stray;
      say(
        variable.key,
        message`Nothing reads this name; \`${meant.name}\` seems to be meant. ${effectOf(server, meant.role)}`,
        { topic: topicOf(meant.role), subject: { variable, meant: meant.name } },
      );
    }
  },
};
