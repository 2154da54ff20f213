import { message } from '../common/words/message.ts';
import { rangeOf, textOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import { nameOf } from './support/words.ts';
import type { Rule } from './rule.ts';

export const defaultPassword: Rule = {
  id: 'default-password',
  severity: 'warning',
  title: 'The hash of a published password',
  why: 'The passwords of the built-in users, of the images and of the documentation are known to everyone. Published hashes are known at sight; other hashes are tried against the published passwords in the background.',
  bad: exampleUser('ana', { hashed_password: '$2y$12$MPcRR71ByqgSI8AaqgxrMeSdrD4BcxDIdYkr.ePQoKz7wsGK7SAca' }),
  good: exampleUser('ana'),
  fixes: ['set-password'],
  beyondText: true,
  entry: {
    check(entry, say) {
      const hash = textOf(entry, 'hashed_password');
      if (hash === null || entry.knowledge.isPublic(hash) !== true) return;
      say(
        rangeOf(entry, 'hashed_password'),
        message`This is the hash of a published default password: whoever can reach the server can sign in as ${nameOf(entry)}.`,
        { subject: { field: 'hashed_password' } },
      );
    },
    usual: { nothing: 'no published or guessed password is known to open the hash' },
  },
};
