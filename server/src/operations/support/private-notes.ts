import type { UsersFile } from '../../analysis/users-file.ts';
import { message, type Message } from '../../common/words/message.ts';
import { count } from '../../common/words/words.ts';
import { quoted } from './site.ts';

/** More notes of a kind than this are counted. */
const mostNotes = 5;

/** Whose private workspaces names open that somebody is to list. Source: docs/server.md#workspaces. */
export function privateNotes({ accounts }: UsersFile, names: readonly string[]): readonly Message[] {
  const found = [...new Set(names)].filter((name) => accounts.hasUsername(name));
  return some(found, (name) => message`${quoted(name)} is the private workspace of the user of that name.`);
}

/** Which workspaces that others list become private ones of users that are to be added. Source: the same. */
export function newPrivateNotes({ accounts }: UsersFile, usernames: readonly string[]): readonly Message[] {
  const found = usernames.filter((name) => accounts.workspaceCount(name) > 0);
  return some(
    found,
    (name) => message`${quoted(name)} is a workspace that others list: it is the private one of the new user, too.`,
  );
}

function some(names: readonly string[], note: (name: string) => Message): readonly Message[] {
  const rest = names.length - mostNotes;
  const more = rest > 0 ? [message`So it is with ${count(rest, 'more name')}.`] : [];
  return [...names.slice(0, mostNotes).map(note), ...more];
}
