import { message } from '../common/words/message.ts';
import { classifyApiKey, describeKeyFault } from '../model/api-key.ts';
import { isTrue, rangeOf, textOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { nameOf } from './support/words.ts';

export const unusableApiKey: Rule = {
  id: 'unusable-api-key',
  severity: 'warning',
  title: 'An API key that can’t be sent',
  why: 'The key travels in an HTTP header. An empty one is never accepted, blanks at its ends are cut off on the way, line breaks are refused, and letters outside Latin-1 don’t arrive. The file loads, but no program can sign in as this user. (For a disabled user such a key is the way to lock programs out.)',
  bad: exampleUser('ana', { api_key: '"ana-8fW2kqZtR4mNvB3xT5pLs9 "' }),
  good: exampleUser('ana'),
  fixes: ['new-api-key'],
  entry: {
    check(entry, say) {
      const key = textOf(entry, 'api_key');
      if (key === null) return;
      const found = classifyApiKey(key);
      if (found === 'usable') return;
      // Nobody is to sign in as a disabled user.
      if (entry.profile.disabled !== 'dropped' && isTrue(entry, 'disabled')) return;
      // The migrate task refuses an empty key, which wrong-type says.
      if (found === 'empty' && entry.profile.kind === 'migration') return;
      say(
        rangeOf(entry, 'api_key'),
        message`No program can sign in as ${nameOf(entry)} with this API key: ${describeKeyFault(found)}.`,
        {
          subject: { field: 'api_key' },
        },
      );
    },
    usual: { nothing: 'the API key is long, with digits, and not made of the username' },
  },
};
