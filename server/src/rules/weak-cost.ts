import { message, type UserName } from '../common/words/message.ts';
import { classifyHash } from '../hashing/bcrypt-hash.ts';
import { recommendedCost } from '../hashing/cost.ts';
import { rangeOf, textOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Range } from '../text/range.ts';
import type { Rule, Say } from './rule.ts';
import { named, nameOf } from './support/words.ts';

export const weakCost: Rule = {
  id: 'weak-cost',
  severity: 'hint',
  title: 'A bcrypt hash of low cost',
  why: 'The cost says how much work one guess at the password is. `htpasswd` takes 5 when nothing else is said, which is 128 times less work than today’s usual 12. Whoever gets hold of the file finds short passwords quickly.',
  bad: exampleUser('ana', { hashed_password: '$2y$05$t5mht/tfrhppywben2.q7e11qqhgvsHbhvQQ1c/pdap.xPZM2axje' }),
  good: exampleUser('ana'),
  fixes: ['set-password'],
  entry: {
    check(entry, say) {
      const hash = textOf(entry, 'hashed_password');
      if (hash === null) return;
      const found = classifyHash(hash);
      // A published password is no better for a high cost.
      if (!found.usable || !isWeak(found.cost) || entry.knowledge.isPublic(hash) === true) return;
      sayWeak(say, rangeOf(entry, 'hashed_password'), nameOf(entry), found.cost);
    },
    usual(user, say) {
      if (isWeak(user.cost)) sayWeak(say, user.rangeOf('hashed_password'), named(user.usernameText), user.cost);
    },
  },
};

function isWeak(cost: number): boolean {
  return cost < recommendedCost.min;
}

function sayWeak(say: Say, range: Range, user: UserName, cost: number): void {
  const { min, max } = recommendedCost;
  const said = message`The cost of this hash of ${user} is ${cost}: the password is quickly guessed by whoever gets hold of the file. ${min} to ${max} are recommended.`;
  say(range, said, { subject: { field: 'hashed_password' } });
}
