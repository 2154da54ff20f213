import { message } from '../../../common/words/message.ts';
import { composeExample, doubledHash, singleHash } from '../support/example.ts';
import { effectOf } from '../support/effect.ts';
import { isEffective } from '../support/effective.ts';
import { topicOf } from '../support/words.ts';
import { variablesOf } from '../../variables/known.ts';
import type { DeploymentRule } from '../rule.ts';

const key = '4c1b7e90a2d84f6bb3';

export const envNotPassed: DeploymentRule = {
  id: 'env-not-passed',
  severity: 'warning',
  topic: 'access',
  title: 'A variable that stands in `.env` alone and reaches no container',
  why: 'Compose fills in `${NAME}` in the compose file from `.env`. A container gets a variable only from `environment`, where an entry without a value takes that of `.env`, and from `env_file`, which may be `.env` too.',
  bad: composeExample({
    files: { '.env': `RUBRIX_LOCAL_AUTH_DEFAULT_APIKEY=${key}\nRUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD='${singleHash}'\n` },
  }),
  good: composeExample({
    environment: [`RUBRIX_LOCAL_AUTH_DEFAULT_APIKEY: ${key}`, `RUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD: ${doubledHash}`],
  }),
  fixes: ['pass-variable'],
  find(server, say) {
    const { dotEnv, container, release, environment } = server;
    if (!dotEnv || container.unseen.variables) return;
    const has = new Set([...container.variables.keys()].map((name) => name.toUpperCase()));
    for (const { name, role, exact } of variablesOf(release)) {
      if (!isEffective(server, role) || role === 'token-life') continue;
      const variable = dotEnv.variables.get(name) ?? (exact ? undefined : dotEnv.variables.get(name.toLowerCase()));
      if (!variable || has.has(name) || dotEnv.isUsed(variable.name)) continue;
      if (role === 'secret' && environment.find('secret') !== null) continue;
      say(
        variable.key,
        message`\`.env\` only fills in \`\${…}\` in the compose file: the container does not get this. ${effectOf(server, role)}`,
        { topic: topicOf(role), subject: { variable, meant: name } },
      );
    }
  },
};
