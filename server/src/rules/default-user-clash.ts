import { message } from '../common/words/message.ts';
import { defaultUser } from '../hashing/public-credentials.ts';
import { rangeOf, textOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import { named } from './support/words.ts';
import type { Rule } from './rule.ts';

export const defaultUserClash: Rule = {
  id: 'default-user-clash',
  severity: 'warning',
  title: 'The name or API key of the user that Argilla’s image makes',
  why: 'The images of Argilla 1.6 and later make the user `argilla` with the API key `argilla.apikey` when they start, unless `DEFAULT_USER_ENABLED` is something else than `true`. The database takes each name and key once: in a container that has started, the migrate task ends with an `IntegrityError` and writes nobody. If the task runs first, a key that another user has keeps the container from starting.',
  bad: exampleUser('argilla'),
  good: exampleUser('ana'),
  server: 'argilla-migrate',
  fixes: ['new-api-key'],
  entry: {
    check(entry, say) {
      if (entry.profile.kind !== 'migration') return;
      const username = textOf(entry, 'username');
      if (username === defaultUser.username) {
        say(
          rangeOf(entry, 'username'),
          message`Argilla’s image makes a user of this name when it starts, and then the migrate task refuses the whole file. Rename ${named(username)}, or set \`DEFAULT_USER_ENABLED=false\` before the first start.`,
          { subject: { field: 'username' } },
        );
      }
      if (textOf(entry, 'api_key') === defaultUser.apiKey) {
        say(
          rangeOf(entry, 'api_key'),
          message`Argilla’s image makes a user with this API key when it starts, and then the migrate task refuses the whole file. Give ${named(username)} another key.`,
          { subject: { field: 'api_key' } },
        );
      }
    },
    usual: { nothing: 'the file is judged for a server, not for the migrate task' },
  },
};
