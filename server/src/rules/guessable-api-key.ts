import { message, words, type Words } from '../common/message.ts';
import { isPlaceholder } from '../hashing/placeholder.ts';
import { defaultApiKeys, documentedApiKeys } from '../hashing/public-credentials.ts';
import { classifyApiKey } from '../model/api-key.ts';
import { rangeOf, textOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import { named } from './support/words.ts';
import type { Rule } from './rule.ts';

const documented = new Set<string>(documentedApiKeys);
const shipped = new Set<string>(defaultApiKeys);
const shortest = 8;

export const guessableApiKey: Rule = {
  id: 'guessable-api-key',
  severity: 'information',
  title: 'An API key that is a placeholder or easily guessed',
  why: 'Whoever has the API key is the user; no password is asked for. Keys out of the documentation, placeholders that were never filled in, very short keys and keys made of the username are found by trying.',
  bad: exampleUser('ana', { api_key: 'ana.apikey' }),
  good: exampleUser('ana'),
  fixes: ['new-api-key'],
  entry: {
    check(entry, say) {
      const key = textOf(entry, 'api_key');
      if (key === null || classifyApiKey(key) !== 'usable' || shipped.has(key)) return;
      const fault = weakness(key, textOf(entry, 'username') ?? '');
      if (fault === null) return;
      say(
        rangeOf(entry, 'api_key'),
        message`${fault}: others can guess it and sign in as ${named(textOf(entry, 'username'))}.`,
        {
          subject: { field: 'api_key' },
        },
      );
    },
    usual: { nothing: 'the API key is long, with digits, and not made of the username' },
  },
};

function weakness(key: string, username: string): Words | null {
  if (documented.has(key)) return words`This API key stands in the documentation of Rubrix and Argilla`;
  if (isPlaceholder(key) || /^(?:your|my|the|some)?[-_. ]?(?:api)?[-_. ]?(?:key|token|secret)\d?$/i.test(key)) {
    return words`This API key is a placeholder that was never filled in`;
  }
  if (key.length < shortest) return words`This API key is very short`;
  const rest = key.toLowerCase().replace(username.trim().toLowerCase(), '');
  return username !== '' && /^[-_. ]?(?:api)?[-_. ]?(?:key|token)?\d?$/.test(rest)
    ? words`This API key is made of the username`
    : null;
}
