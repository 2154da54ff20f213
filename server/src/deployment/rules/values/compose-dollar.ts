import { message, words } from '../../../common/words/message.ts';
import { composeExample, doubledHash, ownKey, singleHash } from '../support/example.ts';
import { effectiveSettings } from '../support/effective.ts';
import { dollarFault } from '../support/hashes.ts';
import { isDamagedText } from '../support/damaged.ts';
import { contentOf, topicOf } from '../support/words.ts';
import type { DeploymentRule } from '../rule.ts';

export const composeDollar: DeploymentRule = {
  id: 'compose-dollar',
  severity: 'warning',
  topic: 'access',
  title: 'A dollar that Compose takes for a variable',
  why: 'A bcrypt hash is full of dollars, and Compose takes `$` with a letter behind it for a variable and leaves it out, whatever quotes stand around it. The server then has no hash, and every sign-in ends with an HTTP 500. In a compose file each `$` is doubled; in an env file the hash stands in single quotes, its dollars single. A hash whose salt begins with a digit passes Compose 2 by luck and is refused by Compose 1, which is an information.',
  bad: composeExample({ environment: [ownKey, `RUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD: ${singleHash}`] }),
  good: composeExample({ environment: [ownKey, `RUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD: ${doubledHash}`] }),
  fixes: ['double-dollars', 'single-quotes'],
  find(server, say) {
    const found = dollarFault(server);
    if (found?.fault === 'compose') {
      const isFile = found.variable.form === 'env-file' || found.variable.form === 'dotenv';
      const how = isFile
        ? words`Single quotes around it keep it as it is.`
        : words`Write each \`$\` twice; quotes do not help.`;
      say(
        found.variable.key,
        message`Compose takes a part of this hash for a variable and leaves it out: every sign-in ends with an HTTP 500. ${how}`,
        { subject: { variable: found.variable } },
      );
    } else if (found?.fault === 'compose-luck') {
      say(
        found.variable.key,
        words`Compose 2 lets this hash pass by luck, Compose 1 refuses the file: write each \`$\` twice.`,
        { severity: 'information', topic: 'other', subject: { variable: found.variable } },
      );
    }
    for (const { known, variable } of effectiveSettings(server)) {
      if (variable === found?.variable || !isDamagedText(variable, known.role) || variable.value.kind !== 'unknown')
        continue;
      say(
        variable.key,
        message`Compose takes a part of ${contentOf(known.role)} for a variable and leaves it out. Write each \`$\` twice.`,
        { topic: topicOf(known.role), subject: { variable } },
      );
    }
  },
};
