import { words, type Words } from '../common/words/message.ts';
import type { Profile } from '../model/profiles/index.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { actor } from './support/words.ts';

export const noUsers: Rule = {
  id: 'no-users',
  severity: 'information',
  title: 'A list without users',
  why: 'With `[]` the server starts, and nobody can sign in: the built-in user exists only when there is no file at all.',
  bad: '[]\n',
  good: exampleUser('ana'),
  fixes: [],
};

export function noUsersMessage(profile: Profile): Words {
  if (profile.kind === 'migration') return words`There are no users to migrate.`;
  return words`${actor(profile)} starts with no users at all, so nobody can sign in.`;
}
