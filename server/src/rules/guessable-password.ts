import { message } from '../common/words/message.ts';
import { rangeOf, textOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import { nameOf } from './support/words.ts';
import type { Rule } from './rule.ts';

/** The hash of a password that is the username, `ana`, for the example. */
export const guessedExample = '$2b$04$xWwIhQdB11s23/fM2phfdOGsqPa5o7UmvLp8AFne/CIjmxtSnjTrC';

export const guessablePassword: Rule = {
  id: 'guessable-password',
  severity: 'warning',
  title: 'A password that is easy to guess',
  why: 'Found by the command "Audit Passwords", which tries a short list of common passwords, the username and the workspaces against the hashes. What it tries first, so does a stranger.',
  bad: exampleUser('ana', { hashed_password: guessedExample }),
  good: exampleUser('ana'),
  fixes: ['set-password'],
  beyondText: true,
  entry: {
    check(entry, say) {
      const hash = textOf(entry, 'hashed_password');
      if (hash === null || !entry.knowledge.isGuessed(hash) || entry.knowledge.isPublic(hash) === true) return;
      say(
        rangeOf(entry, 'hashed_password'),
        message`The password of ${nameOf(entry)} is easy to guess (a common one, the username or a workspace). Set another one.`,
        { subject: { field: 'hashed_password' } },
      );
    },
    usual: { nothing: 'no published or guessed password is known to open the hash' },
  },
};
