import { message, type Message } from '../common/words/message.ts';
import { classifyApiKey } from '../model/api-key.ts';
import { fieldOf, isTrue, rangeOf, textOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import { named } from './support/words.ts';
import type { Rule } from './rule.ts';

const aboutDisabled = { subject: { field: 'disabled' } } as const;

export const disabledKeyStillWorks: Rule = {
  id: 'disabled-key-still-works',
  severity: 'warning',
  title: 'A disabled user whose API key still works',
  why: 'The server looks up the API key and returns the user before it reads `disabled`. The sign-in with a password is refused, programs go on as before. A key that begins with a blank can’t be sent and locks them out; so does an empty one. The migrate task drops `disabled` altogether: the user comes back fully active.',
  bad: exampleUser('ana', { disabled: 'true' }),
  good: exampleUser('ana', { disabled: 'true', api_key: '" Zk3fW8qT1mRv5xLs9pBn2"' }),
  fixes: ['lock-api-key', 'remove-user'],
  entry: {
    check(entry, say) {
      const key = textOf(entry, 'api_key');
      if (!isTrue(entry, 'disabled') || !fieldOf(entry, 'api_key')) return;
      const range = rangeOf(entry, 'disabled');
      if (entry.profile.disabled === 'dropped') {
        const who = named(textOf(entry, 'username'));
        say(range, message`The migrate task drops \`disabled\`: ${who} comes back fully active.`, aboutDisabled);
      } else if (key !== null && key !== entry.profile.master?.key && classifyApiKey(key) === 'usable') {
        say(range, worksOn(textOf(entry, 'username')), aboutDisabled);
      }
    },
    usual(user, say) {
      if (user.disabled) say(user.rangeOf('disabled'), worksOn(user.usernameText), aboutDisabled);
    },
  },
};

function worksOn(username: string | null): Message {
  return message`\`disabled\` stops the password only: the API key of ${named(username)} still works. Put a key in its place that can’t be sent, or remove the user.`;
}
