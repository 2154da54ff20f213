import { type Words, words } from '../../common/words/message.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { readersOf, readsKey } from '../../model/profiles/reads-key.ts';
import type { FieldName } from '../../model/fields.ts';
import { meantKey } from '../../rules/support/meant-key.ts';
import { actor, readBy, refuses } from '../../rules/support/words.ts';

type Describe = (profile: Profile) => readonly Words[];

/**
 * What the server does with a key and its value. Sources: docs/server.md#fields, #super-users, #disabled-users,
 * #hashes, #migrate-task.
 */
export function describeKey(key: string, profile: Profile): readonly Words[] {
  const describe = profile.kind === 'server' ? byServer : byTask;
  if (readsKey(profile, key)) return describe[key](profile);
  return [words`${actor(profile)} ignores this key.${hintFor(key, profile)}`];
}

function hintFor(key: string, profile: Profile): Words {
  const readers = readersOf(key);
  if (readers.length > 0) return words` ${readBy(readers)}.`;
  const meant = meantKey(key, profile.superuserKey);
  return meant === null ? words`` : words` Did you mean \`${meant}\`?`;
}

const usernameForm = words`Lower-case letters (a to z), digits, \`-\` and \`_\`; \`-\` and \`_\` not at the start.`;
const otherTruths = words`\`yes\`, \`no\`, \`on\`, \`off\`, \`1\` and \`0\` work too.`;
const bcryptForm = words`The bcrypt hash of the password: \`$2a$\`, \`$2b$\` or \`$2y$\`, of a cost from 04 to 31.`;

/** What programs send the key in. Source: docs/server.md#api-keys. */
function header(profile: Profile): 'X-Rubrix-Api-Key' | 'X-Argilla-Api-Key' {
  return profile.environmentPrefix === 'RUBRIX_' ? 'X-Rubrix-Api-Key' : 'X-Argilla-Api-Key';
}

const byServer: Readonly<Record<FieldName, Describe>> = {
  username: (profile) => [
    words`\`username\`: required, text.`,
    usernameForm,
    words`${refuses(profile)} without it, or if it has another form. Of several users with one name the last one counts.`,
    words`It is the name of the user’s private workspace, too.`,
  ],
  hashed_password: (profile) => [
    words`\`hashed_password\`: required, text.`,
    bcryptForm,
    words`${refuses(profile)} without it, but takes any text. What is no such hash makes every sign-in of this user an HTTP 500.`,
  ],
  api_key: (profile) => [
    words`\`api_key\`: required, text.`,
    words`What programs sign in with, in the header \`${header(profile)}\`. It works for disabled users, too.`,
    words`${refuses(profile)} without it. Of several users with one key the first one owns it: programs sign in as that user.`,
  ],
  email: (profile) => [
    words`\`email\`: optional, text.`,
    words`It must begin like \`name@example.org\`; whatever follows is taken, too. ${refuses(profile)} with another form.`,
  ],
  full_name: () => [words`\`full_name\`: optional, any text.`],
  disabled: (profile) => [
    words`\`disabled\`: optional, true or false.`,
    words`${otherTruths} ${refuses(profile)} with anything else.`,
    words`A disabled user can’t sign in with the password, but the API key still works. Without the key, or empty (null): not disabled.`,
  ],
  superuser: () => [
    words`\`superuser\`: optional, true or false.`,
    otherTruths,
    words`It decides alone whether the user reaches every workspace. Without it, or empty (null), \`workspaces\` decides.`,
  ],
  workspaces: (profile) => [
    words`\`workspaces\`: optional, a list of names.`,
    words`Letters (a to z, A to Z), digits, \`-\` and \`_\`; \`-\` and \`_\` not at the start. ${refuses(profile)} with anything else.`,
    words`Without it, or empty (null): a super-user, who reaches every workspace${profile.superuserKey ? ', unless `superuser` is false' : ''}. ${profile.emptyWorkspaceIsSuper ? 'An empty text in the list makes a super-user as well. ' : ''}\`[]\`: the private workspace alone.`,
  ],
};

const byTask: Readonly<Record<FieldName, Describe>> = {
  username: (profile) => [
    words`\`username\`: required, text.`,
    usernameForm,
    words`${refuses(profile)} without it, if it has another form, or if it is there twice.`,
    words`It is the name of the user’s private workspace, too.`,
  ],
  hashed_password: (profile) => [
    words`\`hashed_password\`: required, text.`,
    bcryptForm,
    words`${refuses(profile)} without it, or if it is an empty text. Any other text is taken as it is.`,
  ],
  api_key: (profile) => [
    words`\`api_key\`: required, text.`,
    words`What programs sign in with.`,
    words`${refuses(profile)} without it, if it is an empty text, or if two users have the same.`,
  ],
  email: () => [
    words`\`email\`: dropped.`,
    words`The migrate task does not look at it: the database has no e-mail addresses.`,
  ],
  full_name: (profile) => [
    words`\`full_name\`: optional, text.`,
    words`It becomes the first name; without the key that is empty. ${refuses(profile)} if it is empty (null).`,
  ],
  disabled: () => [
    words`\`disabled\`: dropped.`,
    words`The migrate task does not look at it: disabled users come back fully active.`,
  ],
  // The task has no such key, and says so before it gets here.
  superuser: () => [],
  workspaces: (profile) => [
    words`\`workspaces\`: optional, a list of names.`,
    words`Each must have the form of a username: lower-case letters (a to z), digits, \`-\` and \`_\`. ${refuses(profile)} with another form, if a name is there twice, or if nothing stands behind the key (null).`,
    words`Without it: an administrator, who reaches every workspace. \`[]\`: the private workspace alone.`,
  ],
};
