import { message } from '../common/words/message.ts';
import { classifyHash } from '../hashing/bcrypt-hash.ts';
import { describeFault } from '../hashing/describe-fault.ts';
import { rangeOf, textOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import { nameOf } from './support/words.ts';
import type { Rule } from './rule.ts';

export const notBcrypt: Rule = {
  id: 'not-bcrypt',
  severity: 'warning',
  title: 'A `hashed_password` that is no bcrypt hash',
  why: 'The file loads, but every sign-in of this user ends with HTTP 500, whatever the password (which also tells a stranger that the user exists). The server takes `$2a$`, `$2b$` and `$2y$` hashes of cost 04 to 31, and nothing around them. (Where every sign-in of everybody ends so, although the hashes are sound, look for bcrypt 5 beside passlib 1.7.4, which refuses every password: install a bcrypt below 5.)',
  bad: exampleUser('ana', { hashed_password: '$apr1$n0C4S20a$noG.3yWxH1OIKfFITgzl30' }),
  good: exampleUser('ana'),
  fixes: ['repair-hash', 'hash-in-place', 'set-password'],
  entry: {
    check(entry, say) {
      const hash = textOf(entry, 'hashed_password');
      if (hash === null) return;
      const found = classifyHash(hash);
      if (found.usable) return;
      const said = message`Every sign-in of ${nameOf(entry)} will be an HTTP 500: ${describeFault(found.reason)}.`;
      say(rangeOf(entry, 'hashed_password'), said, { subject: { field: 'hashed_password' } });
    },
    usual: { nothing: 'the hash is a bcrypt hash' },
  },
};
