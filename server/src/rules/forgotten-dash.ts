import { message } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { secondUsers } from './support/second-users.ts';
import { actor, nameOf } from './support/words.ts';

export const forgottenDash: Rule = {
  id: 'forgotten-dash',
  severity: 'information',
  aboutText: true,
  title: 'Two users in one, because a `-` is missing',
  why: 'Every user begins with `-`. Where it is missing, the keys of the next user count for the one above: PyYAML keeps the last value of each, and the first user is gone without a word.',
  bad: exampleUser('ana') + exampleUser('ben').replace('- ', '  '),
  good: exampleUser('ana') + exampleUser('ben'),
  fixes: ['split-user'],
  entry: {
    check(entry, say) {
      const { node, places, profile, repeated } = entry;
      if (node.kind !== 'mapping' || repeated.length === 0) return;
      const user = nameOf(entry);
      for (const index of secondUsers(node)) {
        const key = node.pairs[index]?.key;
        if (key)
          say(
            places.of(key),
            message`A second user seems to begin here, without its \`-\`: ${actor(profile)} makes one user of both, ${user}.`,
          );
      }
    },
    usual: { nothing: 'no key stands twice' },
  },
};
