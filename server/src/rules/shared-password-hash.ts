import { message } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import { named } from './support/words.ts';
import type { Rule } from './rule.ts';

const sharedHash = '$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';

export const sharedPasswordHash: Rule = {
  id: 'shared-password-hash',
  severity: 'warning',
  title: 'Two users with one password hash',
  why: 'bcrypt never makes the same hash twice, not even of the same password: one hash in two users was copied, and both have one password. Whoever knows it signs in as either of them, and each can act in the name of the other.',
  bad: exampleUser('ana', { hashed_password: sharedHash }) + exampleUser('ben', { hashed_password: sharedHash }),
  good: exampleUser('ana') + exampleUser('ben'),
  fixes: ['set-password'],
  peers: {
    sameHash({ record, isFirst, first }, say) {
      const { hashedPassword, usernameText } = record;
      if (!hashedPassword || isFirst) return;
      say(
        hashedPassword.range,
        message`Same hash as ${first.name}, so the same password: whoever knows it can sign in as ${named(usernameText)}, too.`,
        { related: [first.point('hashedPassword', 'The other user.')], subject: { field: 'hashed_password' } },
      );
    },
  },
};
