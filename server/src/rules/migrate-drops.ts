import { message } from '../common/words/message.ts';
import { fieldOf, isTrue, keyRange } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { nameOf } from './support/words.ts';

export const migrateDrops: Rule = {
  id: 'migrate-drops',
  severity: 'hint',
  title: 'A key that the migrate task drops',
  why: 'The database has no e-mail addresses and no disabled users: the task takes `username`, `full_name`, `api_key`, `hashed_password` and `workspaces`, and nothing else. (That `disabled: true` is dropped is told by `disabled-key-still-works`.)',
  bad: exampleUser('ana', { email: 'ana@example.org' }),
  good: exampleUser('ana'),
  server: 'argilla-migrate',
  fixes: [],
  entry: {
    check(entry, say) {
      if (entry.profile.kind !== 'migration') return;
      for (const name of ['email', 'disabled'] as const) {
        const field = fieldOf(entry, name);
        if (!field || field.merged || field.value.type === 'null') continue;
        if (name === 'disabled' && isTrue(entry, name)) continue;
        say(keyRange(entry, field.key), message`The migrate task drops \`${name}\` of ${nameOf(entry)}.`, {
          subject: { field: name },
        });
      }
    },
    usual: { nothing: 'the file is judged for a server, not for the migrate task' },
  },
};
