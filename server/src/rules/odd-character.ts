import { message, type Message, type Words, type UserName } from '../common/words/message.ts';
import { fieldOf, itemRange, rangeOf } from '../model/entry-view.ts';
import { fieldNames } from '../model/fields.ts';
import { oddCharacters } from '../model/odd-characters.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { nameOf } from './support/words.ts';

export const oddCharacter: Rule = {
  id: 'odd-character',
  severity: 'warning',
  aboutText: true,
  title: 'A character in a value that can’t be seen, or quotes of another kind around it',
  why: 'What is copied from a web page or a text program brings no-break and zero-width spaces, and typographic quotes, along. For the server they are letters of the value: a password or API key with one more does not fit, and a username or workspace is refused.',
  bad: exampleUser('ana', { full_name: 'Ana Lee\u200b' }),
  good: exampleUser('ana', { full_name: 'Ana Lee' }),
  fixes: ['trim-value'],
  entry: {
    check(entry, say) {
      for (const field of fieldNames) {
        const found = fieldOf(entry, field);
        if (!found) continue;
        const { value } = found;
        if (value.type === 'str') {
          const odd = oddCharacters(value.value);
          if (odd) say(rangeOf(entry, field), told(odd.name, nameOf(entry)), { subject: { field } });
        } else if (field === 'workspaces' && 'items' in value && value.type !== 'dict') {
          for (const [item, member] of value.items.entries()) {
            const odd = member.type === 'str' ? oddCharacters(member.value) : null;
            if (odd) say(itemRange(entry, found, item), told(odd.name, nameOf(entry)), { subject: { field, item } });
          }
        }
      }
    },
    usual: { nothing: 'no value has a character that can’t be seen' },
  },
};

function told(name: Words, user: UserName): Message {
  return message`There is ${name} in this value of ${user}, which the server takes for a letter of it.`;
}
