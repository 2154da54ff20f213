import { message } from '../common/words/message.ts';
import { judgedFaults } from './support/faults.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { nameOf, refuses } from './support/words.ts';

export const missingKey: Rule = {
  id: 'missing-key',
  severity: 'warning',
  stops: true,
  title: 'A user lacks `username`, `hashed_password` or `api_key`',
  why: 'All three are required. One user without them is enough: the server ends with a validation error at the first such user, and nobody can sign in.',
  bad: exampleUser('ana', { hashed_password: null }),
  good: exampleUser('ana'),
  fixes: ['rename-key', 'add-username', 'set-password', 'new-api-key'],
  entry: {
    check(entry, say) {
      for (const { kind, field, stops } of judgedFaults(entry)) {
        if (kind !== 'missing') continue;
        const who = nameOf(entry);
        const said = message`${refuses(entry.profile)}: ${who} has no \`${field}\`.`;
        say(entry.first, said, { stops, subject: { field } });
      }
    },
    usual: { nothing: 'no required key is missing' },
  },
};
