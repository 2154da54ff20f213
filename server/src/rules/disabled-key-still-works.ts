import { classifyApiKey } from '../model/api-key.ts';
import { fieldOf, isTrue, rangeOf, textOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';

const worksOn =
  '`disabled` stops the password only: the API key of this user still works. Change the key or remove the user.';
const aboutDisabled = { subject: { field: 'disabled' } } as const;

export const disabledKeyStillWorks: Rule = {
  id: 'disabled-key-still-works',
  severity: 'warning',
  title: 'A disabled user whose API key still works',
  why: 'The server looks up the API key and returns the user before it reads `disabled`. The sign-in with a password is refused, programs go on as before. The migrate task drops `disabled` altogether: the user comes back fully active.',
  bad: exampleUser('ana', { disabled: 'true' }),
  good: exampleUser('ana', { disabled: 'true', api_key: '""' }),
  fixes: ['new-api-key', 'remove-user'],
  entry: {
    check(entry, say) {
      const key = textOf(entry, 'api_key');
      if (!isTrue(entry, 'disabled') || !fieldOf(entry, 'api_key')) return;
      const range = rangeOf(entry, 'disabled');
      if (entry.profile.disabled === 'dropped') {
        say(range, 'The migrate task drops `disabled`: this user comes back fully active.', aboutDisabled);
      } else if (key !== null && key !== entry.profile.master?.key && classifyApiKey(key) === 'usable') {
        say(range, worksOn, aboutDisabled);
      }
    },
    usual(user, say) {
      if (user.disabled) say(user.rangeOf('disabled'), worksOn, aboutDisabled);
    },
  },
};
