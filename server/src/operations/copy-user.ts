import type { UsersFile } from '../analysis/users-file.ts';
import type { NewUser } from '../common/new-user/new-user.ts';
import { message, words } from '../common/words/message.ts';
import type { ServerUser } from '../model/verdict.ts';
import { refuses } from '../rules/support/words.ts';
import { textOfUsers } from './edits/text-of-users.ts';
import { writtenAlike } from './edits/written-alike.ts';
import { isNothing } from './support/nothing.ts';
import { isRefused, refused, type Operation, type Refused } from './support/outcome.ts';
import { openUser, quoted, unreadable, type Site } from './support/site.ts';
import { verified } from './verify/verified.ts';

/** Puts a user of another file behind the last one: as written there, with the comments, where that can be. */
export function* copyUser(file: UsersFile, from: UsersFile, username: string): Operation {
  const why = isNothing(file) ? null : unreadable(file);
  if (why) return why;
  const site = openUser(from, username);
  if (isRefused(site)) return site;
  const user = loadedBy(file, site);
  if (isRefused(user)) return user;
  const alike = yield* verified(file, { edits: writtenAlike(file, site), added: [user] });
  if (alike.kind === 'changed' || user.disabled === true) return alike;
  return yield* verified(file, {
    edits: textOfUsers(file, [asNew(user)]),
    added: [user],
    notes: [message`Comments of ${quoted(username)}, and keys that no server reads, do not come along.`],
  });
}

/** What the other server makes of a user; or why it should not get the user. */
function loadedBy({ profile, accounts }: UsersFile, { view, entry }: Site): ServerUser | Refused {
  const { user } = profile.load(view.raw);
  if (!user) return refused(message`${refuses(profile)} with this user: mend that first.`);
  const name = quoted(user.username);
  if (accounts.hasUsername(user.username)) return refused(message`There is a user ${name} already.`);
  if (accounts.apiKeyCount(entry.record.apiKeyText ?? '') > 0)
    return refused(words`Another user there has the same API key: give one of them a new one first.`);
  if (user.superuser === view.user?.superuser) return user;
  return user.superuser
    ? refused(message`There, ${name} would be a super-user: give the user a list of workspaces first.`)
    : refused(message`There, ${name} would be no super-user any more: the server of that file reads another key.`);
}

function asNew({ username, fullName, email, workspaces, superuser, hashedPassword, apiKey }: ServerUser): NewUser {
  const listed = (workspaces ?? []).filter((name) => name !== username);
  return {
    username,
    fullName: fullName ?? '',
    email: email ?? '',
    workspaces: superuser ? 'all' : listed,
    hashedPassword,
    apiKey,
  };
}
