import { message, words, type Message, type UserName } from '../common/words/message.ts';
import { fieldOf, itemRange, valueRange } from '../model/entry-view.ts';
import type { FieldName } from '../model/fields.ts';
import { judgedFaults } from './support/faults.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { actor, nameOf, refuses } from './support/words.ts';

const usernameForm = 'lower-case letters (a to z), digits, `-` and `_`, and not start with `-` or `_`';

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
        const start = stops
          ? refuses(entry.profile)
          : words`${actor(entry.profile)} does not mind, but other servers do`;
        const isMigrated = stops && entry.profile.kind === 'migration';
        say(range, message`${start}: ${formOf(name, nameOf(entry), isMigrated)}`, {
          stops,
          subject: { field: name, item },
        });
      }
    },
    usual: { nothing: 'each name matches its pattern' },
  },
};

/** `isMigrated`: the migrate task takes a workspace only if it could be a username. */
function formOf(name: FieldName, user: UserName, isMigrated: boolean): Message {
  switch (name) {
    case 'username':
      return message`the username of ${user} must be made of ${usernameForm}.`;
    case 'email':
      return message`the e-mail address of ${user} must begin like \`name@example.org\`; leave the key out if there is none.`;
    case 'workspaces':
      return isMigrated
        ? message`the name of this workspace of ${user} must be one that a user could have: made of ${usernameForm}.`
        : message`the name of this workspace of ${user} must be made of letters (a to z, A to Z), digits, \`-\` and \`_\`, and start with a letter or digit.`;
    default:
      return message`this value of ${user} does not have the form that is asked for.`;
  }
}
