import { message } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { actor, nameOf } from './support/words.ts';

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  severity: 'warning',
  aboutText: true,
  title: 'The same key twice in one user',
  why: 'PyYAML keeps the last value and says nothing. A forgotten `-` merges two users into one this way, and the first of them is gone.',
  bad: `${exampleUser('ana', { email: 'ana@example.org' })}  email: ana@example.com\n`,
  good: exampleUser('ana', { email: 'ana@example.com' }),
  fixes: ['split-user', 'remove-earlier-key'],
  entry: {
    check(entry, say) {
      const { repeated, places, profile, first } = entry;
      for (const { later } of repeated) {
        const said = message`${nameOf(entry)} has this key twice: ${actor(profile)} takes the last value and drops the one before.`;
        say(places.contains(later) ? places.of(later) : first, said);
      }
    },
    usual: { nothing: 'no key stands twice' },
  },
};
