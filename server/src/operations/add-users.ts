import type { UsersFile } from '../analysis/users-file.ts';
import { isEmail } from '../common/names.ts';
import type { NewUser } from '../common/new-user/new-user.ts';
import { message, words } from '../common/words/message.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { ServerUser } from '../model/verdict.ts';
import { textOfUsers } from './edits/text-of-users.ts';
import { refusedUsername, refusedWorkspace } from './support/check-names.ts';
import { isNothing } from './support/nothing.ts';
import { refused, type Operation, type Refused } from './support/outcome.ts';
import { newPrivateNotes, privateNotes } from './support/private-notes.ts';
import { quoted, unreadable } from './support/site.ts';
import { verified } from './verify/verified.ts';

/** Adds users at the end of the file, in its own style. */
export function* addUsers(file: UsersFile, users: readonly NewUser[]): Operation {
  const why = isNothing(file) ? null : unreadable(file);
  if (why) return why;
  const names = new Set<string>();
  for (const user of users) {
    const wrong = refusedUser(file, user, names);
    if (wrong) return wrong;
    names.add(user.username);
  }
  const added = users.map((user) => loaded(user, file.profile));
  const listed = users.flatMap(({ workspaces }) => (workspaces === 'all' ? [] : workspaces));
  const notes = [...privateNotes(file, listed), ...newPrivateNotes(file, [...names])];
  return yield* verified(file, { edits: textOfUsers(file, users), added, notes });
}

/** Why a user can't be added; null: it can. `others`: usernames that are added before. */
export function refusedUser(file: UsersFile, user: NewUser, others: ReadonlySet<string> = new Set()): Refused | null {
  const { username, email, workspaces } = user;
  const wrong = refusedUsername(username) ?? (workspaces === 'all' ? null : refusedWorkspace(workspaces, file.profile));
  if (wrong) return wrong;
  if (file.accounts.hasUsername(username)) return refused(message`There is a user ${quoted(username)} already.`);
  if (others.has(username)) return refused(message`${quoted(username)} is there twice.`);
  if (email !== '' && !isEmail(email)) return refused(words`The e-mail address has to be like \`name@example.org\`.`);
  return null;
}

/** What the server makes of a new user. Source: docs/server.md#fields, #super-users, #migrate-task. */
function loaded(user: NewUser, profile: Profile): ServerUser {
  const isTask = profile.kind === 'migration';
  const superuser = user.workspaces === 'all';
  const listed = user.workspaces === 'all' ? null : [...user.workspaces];
  return {
    username: user.username,
    fullName: user.fullName === '' && !isTask ? null : user.fullName,
    email: user.email === '' || isTask ? null : user.email,
    disabled: null,
    workspaces: profile.ownWorkspaceListed ? withOwn(user.username, listed ?? []) : listed,
    superuser,
    hashedPassword: user.hashedPassword,
    apiKey: user.apiKey,
    role: isTask ? (superuser ? 'admin' : 'annotator') : null,
  };
}

function withOwn(username: string, workspaces: readonly string[]): readonly string[] {
  return workspaces.includes(username) ? workspaces : [username, ...workspaces];
}
