import { words } from '../common/words/message.ts';
import { fieldOf, itemRange, valueRange } from '../model/entry-view.ts';
import type { FieldName } from '../model/fields.ts';
import { judgedFaults } from './support/faults.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { actor, refuses } from './support/words.ts';

const forms = {
  username:
    'a username is made of lower-case letters (a to z), digits, `-` and `_`, and does not start with `-` or `_`.',
  email: 'an e-mail address must begin like `name@example.org`; leave the key out if there is none.',
  workspaces:
    'a workspace is made of letters (a to z, A to Z), digits, `-` and `_`, and starts with a letter or digit.',
} as const;
const migratedWorkspace =
  'the task takes a workspace only if it could be a username: lower-case letters (a to z), digits, `-` and `_`, not starting with `-` or `_`.';

export const badPattern: Rule = {
  id: 'bad-pattern',
  severity: 'warning',
  stops: true,
  title: 'A username, e-mail address or workspace has a form that the server refuses',
  why: 'The server matches usernames, e-mail addresses and workspace names against patterns. One value that does not match ends it with a validation error, and nobody can sign in.',
  bad: exampleUser('Ana Díaz'),
  good: exampleUser('ana-diaz'),
  fixes: ['quote-value', 'make-name-valid', 'add-username', 'remove-value', 'remove-key'],
  entry: {
    check(entry, say) {
      let isTextTold = false;
      for (const { kind, field: name, item, stops } of judgedFaults(entry)) {
        const field = fieldOf(entry, name);
        if (kind !== 'pattern' || !field) continue;
        // The migrate task takes each letter of a text for a workspace: all stand at one place.
        const isLetter = name === 'workspaces' && field.value.type === 'str';
        if (isLetter && isTextTold) continue;
        isTextTold ||= isLetter;
        const range = item === undefined ? valueRange(entry, field) : itemRange(entry, field, item);
        const form =
          name === 'workspaces' && stops && entry.profile.kind === 'migration' ? migratedWorkspace : formOf(name);
        const start = stops
          ? refuses(entry.profile)
          : words`${actor(entry.profile)} does not mind, but other servers do`;
        say(range, words`${start}: ${form}`, {
          stops,
          subject: { field: name, item },
        });
      }
    },
    usual: { nothing: 'each name matches its pattern' },
  },
};

function formOf(
  name: FieldName,
): (typeof forms)[keyof typeof forms] | 'the value does not have the form that is asked for.' {
  return name in forms ? forms[name as keyof typeof forms] : 'the value does not have the form that is asked for.';
}
