import { coerceText } from '../model/coerce.ts';
import { fieldOf, valueRange } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';

export const defaultPassword: Rule = {
  id: 'default-password',
  severity: 'warning',
  title: 'The hash of a published password',
  why: 'The passwords of the built-in users, of the images and of the documentation are known to everyone. Published hashes are known at sight; other hashes are tried against the published passwords in the background.',
  bad: exampleUser('ana', { hashed_password: '$2y$12$MPcRR71ByqgSI8AaqgxrMeSdrD4BcxDIdYkr.ePQoKz7wsGK7SAca' }),
  good: exampleUser('ana'),
  fixes: ['set-password'],
  entry(entry, report) {
    const field = fieldOf(entry, 'hashed_password');
    if (!field) return;
    const hash = coerceText(field.value);
    if (!hash.ok || entry.knowledge.isPublic(hash.value) !== true) return;
    report(
      valueRange(entry, field),
      'This is the hash of a published default password: whoever can reach the server can sign in as this user.',
      {
        subject: { field: 'hashed_password' },
      },
    );
  },
};
