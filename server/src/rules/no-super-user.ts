import { words, type Words } from '../common/words/message.ts';
import { exampleUser } from './support/example.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { Rule } from './rule.ts';

export const noSuperUser: Rule = {
  id: 'no-super-user',
  severity: 'hint',
  title: 'A file without a super-user',
  why: 'Only a super-user sees every workspace and may delete what others made. A file without one is in order; after the migration, though, nobody can manage users and workspaces.',
  bad: exampleUser('ana'),
  good: exampleUser('ana') + exampleUser('root', { workspaces: null }),
  fixes: [],
  file({ hasSuperUser, profile, place }, say) {
    if (hasSuperUser) return;
    say(place, words`No user of this file is a super-user: ${lackOf(profile)}.`);
  },
};

function lackOf({ kind, master }: Profile): Words {
  if (kind === 'migration') return words`nobody can manage users and workspaces afterwards`;
  if (!master) return words`nobody reaches every workspace`;
  return words`nobody but who has the built-in API key reaches every workspace`;
}
