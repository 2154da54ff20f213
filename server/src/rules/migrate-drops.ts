import { coerceBool } from '../model/coerce.ts';
import { fieldOf, keyRange } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';

export const migrateDrops: Rule = {
  id: 'migrate-drops',
  severity: 'hint',
  title: 'A key that the migrate task drops',
  why: 'The database has no e-mail addresses and no disabled users: the task takes `username`, `full_name`, `api_key`, `hashed_password` and `workspaces`, and nothing else. (That `disabled: true` is dropped is told by `disabled-key-still-works`.)',
  bad: exampleUser('ana', { email: 'ana@example.org' }),
  good: exampleUser('ana'),
  server: 'argilla-migrate',
  fixes: [],
  entry(entry, report) {
    if (entry.profile.kind !== 'migration') return;
    for (const name of ['email', 'disabled'] as const) {
      const field = fieldOf(entry, name);
      if (!field || field.merged || field.value.type === 'null') continue;
      const off = name === 'disabled' ? coerceBool(field.value) : null;
      if (off?.ok && off.value) continue;
      report(keyRange(entry, field.key), `The migrate task drops \`${name}\`.`, { subject: { field: name } });
    }
  },
};
