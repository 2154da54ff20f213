import { message, words } from '../common/words/message.ts';
import { defaultApiKeys } from '../hashing/public-credentials.ts';
import { rangeOf, textOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import { nameOf } from './support/words.ts';
import type { Rule } from './rule.ts';

const shipped = new Set<string>(defaultApiKeys);

export const defaultApiKey: Rule = {
  id: 'default-api-key',
  severity: 'warning',
  title: 'An API key that is shipped with Rubrix or Argilla',
  why: 'The keys of the built-in users and of the quickstart images are in the sources and the documentation. Whoever can reach the server can sign in with them.',
  bad: exampleUser('ana', { api_key: 'rubrix.apikey' }),
  good: exampleUser('ana'),
  fixes: ['new-api-key'],
  entry: {
    check(entry, say) {
      const key = textOf(entry, 'api_key');
      if (key === null || !shipped.has(key)) return;
      const { master } = entry.profile;
      const who = key === master?.key ? words`the built-in super-user \`${master.user}\`` : words`that user`;
      say(
        rangeOf(entry, 'api_key'),
        message`This API key of ${nameOf(entry)} is shipped with Rubrix and Argilla: whoever can reach the server can sign in with it as ${who}.`,
        { subject: { field: 'api_key' } },
      );
    },
    usual: { nothing: 'the API key is long, with digits, and not made of the username' },
  },
};
