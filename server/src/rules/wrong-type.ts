import { message, words, type Message, type Words, type UserName } from '../common/words/message.ts';
import { fieldOf, itemRange, valueRange, type EntryView } from '../model/entry-view.ts';
import type { Value } from '../yaml/value.ts';
import type { FieldName } from '../model/fields.ts';
import { judgedFaults, type JudgedFault } from './support/faults.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { actor, nameOf, refuses } from './support/words.ts';

const wanted = {
  username: 'text',
  hashed_password: 'text',
  api_key: 'text',
  email: 'text',
  full_name: 'text',
  disabled: 'true or false',
  superuser: 'true or false',
  workspaces: 'a list of workspaces',
} as const satisfies Readonly<Record<FieldName, string>>;

export const wrongType: Rule = {
  id: 'wrong-type',
  severity: 'warning',
  stops: true,
  title: 'A value is not of the kind that the server takes',
  why: 'Text fields take text (numbers and booleans are turned into text), `disabled` takes true or false, `workspaces` takes a list of names. Lists, mappings, dates and empty required values end the server with a validation error.',
  bad: exampleUser('ana', { workspaces: 'team' }),
  good: exampleUser('ana', { workspaces: '[team]' }),
  fixes: [
    'wrap-in-list',
    'keys-to-list',
    'quote-value',
    'add-workspaces',
    'add-username',
    'set-password',
    'new-api-key',
    'remove-value',
    'remove-key',
  ],
  entry: {
    check(entry, say) {
      for (const fault of judgedFaults(entry)) {
        if (fault.kind !== 'null' && fault.kind !== 'type' && fault.kind !== 'encoding' && fault.kind !== 'empty')
          continue;
        const field = fieldOf(entry, fault.field);
        if (!field) continue;
        const range = fault.item === undefined ? valueRange(entry, field) : itemRange(entry, field, fault.item);
        const start = fault.stops ? refuses(entry.profile) : tolerance(entry, fault, field.value);
        say(range, message`${start}: ${complaint(fault, nameOf(entry), field.value)}`, {
          stops: fault.stops,
          subject: { field: fault.field, item: fault.item },
        });
      }
    },
    usual: { nothing: 'each value is of its kind' },
  },
};

/** What happens where the server takes the value all the same. */
function tolerance({ profile }: EntryView, { field, item }: JudgedFault, value: Value): Words {
  if (profile.kind === 'migration' && field === 'workspaces' && item === undefined && value.type === 'str') {
    return value.value === ''
      ? words`The migrate task takes an empty text for no workspace`
      : words`The migrate task makes a workspace of every letter`;
  }
  return words`${actor(profile)} does not mind, but other servers do`;
}

function complaint({ kind, field, item }: JudgedFault, user: UserName, { type }: Value): Message {
  if (item !== undefined) {
    if (kind === 'empty') return message`a workspace of ${user} needs a name.`;
    return kind === 'null'
      ? message`this entry of \`workspaces\` of ${user} is empty (null), not a name.`
      : message`this entry of \`workspaces\` of ${user} is not a name.`;
  }
  const which = message`\`${field}\` of ${user}`;
  if (kind === 'empty') return message`${which} may not be an empty text.`;
  if (kind === 'null') return message`${which} is empty (null); it needs ${wanted[field]}.`;
  if (kind === 'encoding')
    return type === 'str'
      ? message`in ${which} there is half of a character (as \`"\\ud83d"\`), which can’t be stored. Write the character itself.`
      : message`the bytes of ${which} are not UTF-8 text.`;
  if (field === 'workspaces')
    return message`${which} must be a list, as in \`[team-a, team-b]\`; for one workspace too.`;
  if (field === 'disabled' || field === 'superuser')
    return message`${which} must be true or false (yes, no, on, off, 1 and 0 work too).`;
  return message`${which} must be ${wanted[field]}, not a list, a mapping or a date. Quote it if it is meant as text.`;
}
