import { words } from '../../../common/words/message.ts';
import { composeExample, doubledHash, singleHash } from '../support/example.ts';
import { dollarFault } from '../support/hashes.ts';
import type { DeploymentRule } from '../rule.ts';

const file = (hash: string): string =>
  `RUBRIX_LOCAL_AUTH_DEFAULT_APIKEY=4c1b7e90a2d84f6bb3\nRUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD='${hash}'\n`;
const more = ['env_file: rubrix.env'];

export const doubledDollar: DeploymentRule = {
  id: 'doubled-dollar',
  severity: 'warning',
  topic: 'access',
  title: 'Dollars of a hash that are doubled where nothing takes one away',
  why: 'Doubled dollars belong into compose files. In the single quotes of an env file, a shell or a Dockerfile, and in a file for `docker run --env-file`, both stay: the server has no hash, and every sign-in ends with an HTTP 500.',
  bad: composeExample({ more, files: { 'rubrix.env': file(doubledHash) } }),
  good: composeExample({ more, files: { 'rubrix.env': file(singleHash) } }),
  fixes: ['single-quotes', 'single-dollars'],
  find(server, say) {
    const found = dollarFault(server);
    if (found?.fault === 'doubled-luck')
      say(
        found.variable.key,
        words`Compose 2 takes one of the two dollars away, Compose 1 does not. In single quotes, with single dollars, the hash is right in both.`,
        { severity: 'information', topic: 'other', subject: { variable: found.variable } },
      );
    else if (found?.fault === 'doubled')
      say(
        found.variable.key,
        words`Nothing takes one of the two dollars away here: this is no hash, and every sign-in ends with an HTTP 500.`,
        { subject: { variable: found.variable } },
      );
  },
};
