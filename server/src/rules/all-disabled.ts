import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';

export const allDisabled: Rule = {
  id: 'all-disabled',
  severity: 'hint',
  title: 'A file whose users are all disabled',
  why: 'Nobody can sign in with a password; API keys go on working (see `disabled-key-still-works`).',
  bad: exampleUser('ana', { disabled: 'true', api_key: '""' }),
  good: exampleUser('ana', { disabled: 'true', api_key: '""' }) + exampleUser('ben'),
  fixes: [],
  file({ allDisabled: all, profile, place }, say) {
    if (!all || profile.disabled === 'dropped') return;
    say(place, 'Every user of this file is disabled: nobody can sign in with a password.');
  },
};
