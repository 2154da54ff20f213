import { fieldOf, itemRange, keyRange, valueRange } from '../model/entry-view.ts';
import { exampleUser } from './example.ts';
import { meantKey } from './meant-key.ts';
import { isFieldName } from '../model/fields.ts';
import type { Rule } from './rule.ts';
import { actor } from './words.ts';

export const superUser: Rule = {
  id: 'super-user',
  severity: 'warning',
  title: 'A user who reaches every workspace',
  why: 'A user without `workspaces`, or with `workspaces:` left empty (null), or with an empty text in the list, is a super-user: every workspace, including the private ones of all users, and the right to delete. `[]` is the way to say "only the private workspace".',
  bad: exampleUser('ana', { workspaces: null }),
  good: exampleUser('ana'),
  fixes: ['rename-key', 'add-workspaces', 'remove-value'],
  entry(entry, report) {
    const { profile, user, faults, value } = entry;
    // An entry that is still being written says nothing yet.
    if (value.type !== 'dict' || faults.some((fault) => fault.kind === 'missing' || fault.kind === 'key')) return;
    const who = `${profile.kind === 'server' ? 'This user is a super-user' : 'The migrate task makes this user an administrator'}, who reaches every workspace:`;
    const decides = profile.superuserKey ? fieldOf(entry, 'superuser') : undefined;
    if (decides && decides.value.type !== 'null') {
      if (user?.superuser)
        report(valueRange(entry, decides), `${who} \`superuser\` says so.`, { subject: { field: 'superuser' } });
      return;
    }
    const field = fieldOf(entry, 'workspaces');
    if (!field) {
      const misspelt = [...entry.raw.fields.keys()].some(isMisspeltWorkspaces);
      const why = misspelt ? '`workspaces` is misspelt, so there is no list.' : 'there is no `workspaces` key.';
      report(entry.first, `${who} ${why} For the private workspace alone write \`workspaces: []\`.`, {
        subject: { field: 'workspaces' },
      });
      return;
    }
    if (field.value.type === 'null') {
      // The migrate task refuses null, which wrong-type says.
      if (profile.kind === 'migration') return;
      report(
        keyRange(entry, field.key),
        `${who} \`workspaces\` is empty (null), which ${actor(profile)} takes like a missing key. For the private workspace alone write \`workspaces: []\`.`,
        {
          subject: { field: 'workspaces' },
        },
      );
      return;
    }
    if (!profile.emptyWorkspaceIsSuper || !('items' in field.value) || field.value.type === 'dict') return;
    const item = field.value.items.findIndex((member) => member.type === 'str' && member.value === '');
    if (item === -1) return;
    report(
      itemRange(entry, field, item),
      `${who} the list has an empty text (\`""\`) in it, which stands for all workspaces.`,
      {
        subject: { field: 'workspaces', item },
      },
    );
  },
};

function isMisspeltWorkspaces(key: string): boolean {
  return !isFieldName(key) && meantKey(key, false) === 'workspaces';
}
