import { type Message, message, type Words, words } from '../../common/words/message.ts';
import type { Entry } from '../../model/entry.ts';
import { fieldOf, type EntryView } from '../../model/entry-view.ts';
import type { ServerUser } from '../../model/verdict.ts';
import { refuses } from '../../rules/support/words.ts';
import type { Place } from '../shared/place.ts';
import { count } from '../../common/words/words.ts';
import { describeOpenKey } from './open-key.ts';
import { quote, quoteSome } from '../shared/prose.ts';
import { refusal, told, type Lines } from './told.ts';

/**
 * What the server makes of a user: whether the entry counts at all, what the user reaches, whether signing in works.
 */
export function describeUser({ file, entry, view }: Place): Lines {
  const { profile, user } = view;
  if (!user) return told([words`${refuses(profile)} because of this user.`], refusal);
  const { accounts } = file;
  const namesakes = accounts.withUsername(user.username);
  const last = namesakes.at(-1);
  if (namesakes.length > 1 && profile.duplicates === 'refused')
    return told(
      [words`The migrate task refuses the whole file: ${count(namesakes.length, 'user')} have this name.`],
      'duplicate-username',
    );
  if (last && last !== entry && namesakes.length > 1)
    return told(
      [words`Without effect: the user of the same name in line ${lineOf(last)} replaces this one.`],
      'duplicate-username',
    );
  return [
    ...(user.superuser ? told([reach(user, view)], 'super-user') : [reach(user, view)]),
    ...(user.disabled === true
      ? [words`Disabled: the password no longer signs in. ${describeOpenKey(user.apiKey, profile)}`]
      : []),
    ...(namesakes.length > 1 ? told([replaced(namesakes)], 'duplicate-username') : []),
  ];
}

function replaced(namesakes: readonly Entry[]): Message {
  const [first] = namesakes;
  if (first && namesakes.length === 2) return words`Replaces the user of the same name in line ${lineOf(first)}.`;
  return words`Replaces the ${namesakes.length - 1} users of the same name further up.`;
}

/** Source: docs/server.md#super-users. */
function reach(user: ServerUser, view: EntryView): Message {
  if (user.superuser) {
    const what = view.profile.kind === 'migration' ? 'Becomes an administrator' : 'A super-user';
    return words`${what}, who reaches every workspace${whySuper(view)}.`;
  }
  const names = [...new Set(user.workspaces)].filter((name) => name !== user.username);
  if (names.length === 0) return words`Reaches the private workspace alone.`;
  return message`Reaches the private workspace and ${count(names.length, 'other')}: ${quoteSome(names)}.`;
}

function whySuper(view: EntryView): Words {
  if (view.profile.superuserKey && fieldOf(view, 'superuser')?.value.type === 'bool')
    return words`: \`superuser\` says so`;
  const workspaces = fieldOf(view, 'workspaces');
  if (!workspaces) return words`: there is no \`workspaces\` key`;
  return workspaces.value.type === 'null'
    ? words`: \`workspaces\` is empty (null)`
    : words`: there is an empty text in \`workspaces\``;
}

/** Of more people than these the others are counted. */
const fewPeople = 5;

/** `ana` (line 1), `ben` (line 5) and 3 more. `total`: how many there are, of whom these are the first. */
export function people(entries: readonly Entry[], total = entries.length): Message {
  const [first, ...others] = entries.slice(0, fewPeople);
  const named = others.reduce(
    (before, entry) => message`${before}, ${nameAndLine(entry)}`,
    first ? nameAndLine(first) : message``,
  );
  return total > fewPeople ? message`${named} and ${total - fewPeople} more` : named;
}

/** `name` (line 12). */
export function nameAndLine(entry: Entry): Message {
  const name = entry.record.username;
  const user = name ? quote(name.text, words`the user`) : words`the user`;
  return message`${user} (line ${lineOf(entry)})`;
}

/** The line of the username, from 1. */
function lineOf(entry: Entry): number {
  return entry.line + (entry.record.username?.range.start.line ?? 0) + 1;
}
