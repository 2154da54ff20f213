import { fieldOf, itemRange, valueRange } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';

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
      const field = fieldOf(entry, 'workspaces');
      for (const fault of entry.faults) {
        if (fault.kind !== 'repeated' || !field) continue;
        const { item } = fault;
        const range = item === undefined ? valueRange(entry, field) : itemRange(entry, field, item);
        const message = 'The migrate task refuses the whole file: the user would get this workspace twice.';
        say(range, message, { stops: true, subject: { field: 'workspaces', item } });
      }
    },
    usual: { nothing: 'the file is judged for a server, not for the migrate task' },
  },
  peers(entry, { profile }, say) {
    // Where it is refused, the entry alone tells.
    if (profile.duplicates === 'refused') return;
    const { record } = entry;
    if (new Set(record.workspaceNames).size === record.workspaceNames.length) return;
    const seen = new Set<string>();
    for (const { text, range, item } of record.workspaces) {
      if (seen.has(text)) {
        say(range, 'This workspace is in the list already.', { subject: { field: 'workspaces', item } });
      }
      seen.add(text);
    }
  },
};
