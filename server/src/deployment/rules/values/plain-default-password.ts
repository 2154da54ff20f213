import { words } from '../../../common/words/message.ts';
import { classifyHash } from '../../../hashing/bcrypt-hash.ts';
import { composeExample, doubledHash, ownKey } from '../support/example.ts';
import { isEffective } from '../support/effective.ts';
import { arriving, dollarFault } from '../support/hashes.ts';
import { isQuoted } from '../support/quotes.ts';
import { isChanged } from './value-changed-by-yaml.ts';
import type { DeploymentRule } from '../rule.ts';

export const plainDefaultPassword: DeploymentRule = {
  id: 'plain-default-password',
  severity: 'warning',
  topic: 'access',
  title: 'A password where a bcrypt hash belongs',
  why: '`…LOCAL_AUTH_DEFAULT_PASSWORD` takes the bcrypt hash of the password. The server compares what is typed with it as a hash, whatever it is: with a password in plain text, or a hash of another kind, every sign-in ends with an HTTP 500.',
  bad: composeExample({ environment: [ownKey, 'RUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD: my-new-password'] }),
  good: composeExample({ environment: [ownKey, `RUBRIX_LOCAL_AUTH_DEFAULT_PASSWORD: ${doubledHash}`] }),
  fixes: [],
  find(server, say) {
    const setting = server.environment.find('default-password');
    if (!setting || setting.variable.form === 'image' || !isEffective(server, 'default-password')) return;
    const { variable } = setting;
    const text = arriving(variable);
    if (variable.value.kind !== 'text' || text === null || classifyHash(text).usable) return;
    if (dollarFault(server) || isQuoted(text) || isChanged(variable, server)) return;
    const said = text.startsWith('$')
      ? words`The server understands bcrypt hashes alone, and this is none: every sign-in ends with an HTTP 500.`
      : words`A bcrypt hash belongs here, not a password: every sign-in ends with an HTTP 500.`;
    say(variable.key, said, { subject: { variable } });
  },
};
