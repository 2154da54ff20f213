import { exampleUser } from './example.ts';
import type { Rule } from './rule.ts';

export const duplicateWorkspace: Rule = {
  id: 'duplicate-workspace',
  severity: 'hint',
  title: 'The same workspace twice in one list',
  why: 'Harmless for the servers that read the file, but the migrate task stops with an `IntegrityError` when the workspace is a new one.',
  bad: exampleUser('ana', { workspaces: '[team, team]' }),
  good: exampleUser('ana', { workspaces: '[team]' }),
  fixes: ['remove-value'],
  peers(entry, { accounts, profile }, report) {
    const { workspaces } = entry.record;
    const seen = new Set<string>();
    for (const { text, range, item } of workspaces) {
      if (!seen.has(text)) {
        seen.add(text);
        continue;
      }
      // A workspace that an earlier user brought into the database is found there, both times.
      const [lister] = accounts.withWorkspace(text);
      const owner = accounts.withUsername(text).find((other) => accounts.isBefore(other, entry));
      const stops = profile.duplicates === 'refused' && lister === entry && owner === undefined;
      const message = stops
        ? 'The migrate task refuses the whole file: it would create this workspace twice.'
        : 'This workspace is in the list already.';
      report(range, message, { stops, subject: { field: 'workspaces', item } });
    }
  },
};
