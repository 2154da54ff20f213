import { words } from '../../../common/words/message.ts';
import { singleHash } from '../support/example.ts';
import { dollarFault } from '../support/hashes.ts';
import type { DeploymentRule, Example } from '../rule.ts';

export const shellDollar: DeploymentRule = {
  id: 'shell-dollar',
  severity: 'warning',
  topic: 'access',
  title: 'A dollar of a hash that a shell or a Dockerfile fills in',
  why: 'Without quotes and in double quotes a shell, and the `ENV` of a Dockerfile, replace `$2`, `$12` and names by what they stand for, which is nothing. The documentation of Rubrix shows double quotes, which break every bcrypt hash: each sign-in ends with an HTTP 500. Single quotes keep it. To double the dollars, as in compose files, does not help here.',
  bad: script(`"${singleHash}"`),
  good: script(`'${singleHash}'`),
  fixes: ['single-quotes'],
  find(server, say) {
    const found = dollarFault(server);
    if (found?.fault !== 'shell') return;
    const { variable } = found;
    const said =
      variable.form === 'shell'
        ? words`The shell replaces \`$2\` and other parts of this hash, and every sign-in ends with an HTTP 500. Single quotes keep it.`
        : words`\`ENV\` fills in what stands behind each \`$\` of this hash, and every sign-in ends with an HTTP 500. Single quotes keep it.`;
    say(variable.key, said, { subject: { variable } });
  },
};

function script(hash: string): Example {
  return {
    'start.sh': `#!/bin/sh\nexport SECRET_KEY=9f2c4b7ad81e40c5b3a6e7f01d29c8ba54e3f6a7c1b2d0e9\nexport RUBRIX_LOCAL_AUTH_DEFAULT_APIKEY=4c1b7e90a2d84f6bb3\nexport RUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD=${hash}\npython -m rubrix\n`,
  };
}
