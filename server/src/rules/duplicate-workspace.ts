import { message, type UserName } from '../common/words/message.ts';
import type { PlacedItem } from '../model/entry-record.ts';
import { fieldOf, itemRange, valueRange, workspacesOf, type EntryView } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Rule, Say } from './rule.ts';
import { named, nameOf } from './support/words.ts';

export const duplicateWorkspace: Rule = {
  id: 'duplicate-workspace',
  severity: 'hint',
  stops: true,
  title: 'The same workspace twice in one list',
  why: 'Harmless for the servers that read the file, but the migrate task stops with an `IntegrityError`.',
  bad: exampleUser('ana', { workspaces: '[team, team]' }),
  good: exampleUser('ana', { workspaces: '[team]' }),
  fixes: ['remove-value'],
  entry: {
    check(entry, say) {
      if (entry.profile.duplicates === 'refused') sayRefused(entry, say);
      else sayRepeated(nameOf(entry), workspacesOf(entry), say);
    },
    usual(user, say) {
      if (hasRepeated(user.workspaceNames)) sayRepeated(named(user.usernameText), user.listWorkspaces(), say);
    },
  },
};

/** A few names are compared sooner than put into a set. */
const few = 8;
/** The list of more names that was looked at last: thousands of users may take up the same one. */
let last: { readonly names: readonly string[]; readonly isRepeated: boolean } = { names: [], isRepeated: false };

function hasRepeated(names: readonly string[]): boolean {
  if (names.length > few) {
    if (names !== last.names) last = { names, isRepeated: new Set(names).size < names.length };
    return last.isRepeated;
  }
  for (let index = 1; index < names.length; index++) {
    if (names.indexOf(names[index] ?? '') < index) return true;
  }
  return false;
}

function sayRefused(entry: EntryView, say: Say): void {
  const field = fieldOf(entry, 'workspaces');
  for (const fault of entry.faults) {
    if (fault.kind !== 'repeated' || !field) continue;
    const { item } = fault;
    const range = item === undefined ? valueRange(entry, field) : itemRange(entry, field, item);
    const said = message`The migrate task refuses the whole file: ${nameOf(entry)} would get this workspace twice.`;
    say(range, said, { stops: true, subject: { field: 'workspaces', item } });
    // Of a text the letters are the workspaces, all at one place.
    if (field.value.type === 'str') return;
  }
}

function sayRepeated(user: UserName, workspaces: readonly PlacedItem[], say: Say): void {
  const seen = new Set<string>();
  for (const { text, range, item } of workspaces) {
    if (seen.has(text)) {
      say(range, message`This workspace is in the list of ${user} already.`, {
        subject: { field: 'workspaces', item },
      });
    }
    seen.add(text);
  }
}
