import { message, type Message } from '../common/words/message.ts';
import { fieldOf, itemRange, keyRange, textOf, valueRange } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import { meantKey } from './support/meant-key.ts';
import { isFieldName } from '../model/fields.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { Range } from '../text/range.ts';
import type { Rule, Say } from './rule.ts';
import { actor, named } from './support/words.ts';

export const superUser: Rule = {
  id: 'super-user',
  severity: 'warning',
  title: 'A user who reaches every workspace',
  why: 'A user without `workspaces`, or with `workspaces:` left empty (null), or with an empty text in the list, is a super-user: every workspace, including the private ones of all users, and the right to delete. `[]` is the way to say "only the private workspace".',
  bad: exampleUser('ana', { workspaces: null }),
  good: exampleUser('ana'),
  fixes: ['rename-key', 'add-workspaces', 'remove-value'],
  entry: {
    check(entry, say) {
      const { profile, user, faults, value } = entry;
      // An entry that is still being written says nothing yet.
      if (value.type !== 'dict' || faults.some((fault) => fault.kind === 'missing' || fault.kind === 'key')) return;
      const who = whoIs(profile, textOf(entry, 'username'));
      const decides = profile.superuserKey ? fieldOf(entry, 'superuser') : undefined;
      if (decides && decides.value.type !== 'null') {
        if (user?.superuser)
          say(valueRange(entry, decides), message`${who} \`superuser\` says so.`, { subject: { field: 'superuser' } });
        return;
      }
      const field = fieldOf(entry, 'workspaces');
      if (!field) {
        const misspelt = [...entry.raw.fields.keys()].some(isMisspeltWorkspaces);
        sayNoList(say, entry.first, who, misspelt);
        return;
      }
      if (field.value.type === 'null') {
        // The migrate task refuses null, which wrong-type says.
        if (profile.kind === 'migration') return;
        const said = message`${who} \`workspaces\` is empty (null), which ${actor(profile)} takes like a missing key. For the private workspace alone write \`workspaces: []\`.`;
        say(keyRange(entry, field.key), said, { subject: { field: 'workspaces' } });
        return;
      }
      if (!profile.emptyWorkspaceIsSuper || !('items' in field.value) || field.value.type === 'dict') return;
      const item = field.value.items.findIndex((member) => member.type === 'str' && member.value === '');
      if (item === -1) return;
      const said = message`${who} the list has an empty text (\`""\`) in it, which stands for all workspaces.`;
      say(itemRange(entry, field, item), said, { subject: { field: 'workspaces', item } });
    },
    usual(user, say) {
      if (user.superuser) sayNoList(say, user.firstKey(), whoIs(user.profile, user.usernameText), false);
    },
  },
};

function isMisspeltWorkspaces(key: string): boolean {
  return !isFieldName(key) && meantKey(key, false) === 'workspaces';
}

function whoIs({ kind }: Profile, username: string | null): Message {
  return kind === 'server'
    ? message`${named(username)} is a super-user, who reaches every workspace:`
    : message`The migrate task makes ${named(username)} an administrator, who reaches every workspace:`;
}

/** `range`: the user's first key. `misspelt`: another key seems to be meant for `workspaces`. */
function sayNoList(say: Say, range: Range, who: Message, misspelt: boolean): void {
  const why = misspelt ? '`workspaces` is misspelt, so there is no list.' : 'there is no `workspaces` key.';
  const said = message`${who} ${why} For the private workspace alone write \`workspaces: []\`.`;
  say(range, said, { subject: { field: 'workspaces' } });
}
