import { message, words, type Words } from '../common/words/message.ts';
import { isCommonPassword } from '../hashing/guesses.ts';
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
/** A longer key was made by a program, whatever it looks like. */
const longest = 24;

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
  if (
    isPlaceholder(key) ||
    /^(?:your|my|the|some|new|custom|test|example|demo)?[-_. ]?(?:api)?[-_. ]?(?:key|token|secret)\d?$/i.test(key)
  ) {
    return words`This API key is a placeholder that was never filled in`;
  }
  if (key.length < shortest) return words`This API key is very short`;
  if (isCommonPassword(key)) return words`This API key is a common password`;
  if (key.length < longest && isRow(key)) return words`This API key is a row of digits or letters`;
  if (key.length < longest && isRepeated(key)) return words`This API key says the same again and again`;
  const rest = key.toLowerCase().replace(username.trim().toLowerCase(), '');
  return username !== '' && /^[-_. ]?(?:api)?[-_. ]?(?:key|token)?\d?$/.test(rest)
    ? words`This API key is made of the username`
    : null;
}

/** `12345678`, `abcdefgh`, `87654321`; 0 follows 9. */
function isRow(key: string): boolean {
  const steps = new Set<number>();
  for (let index = 1; index < key.length; index++) {
    const step = key.charCodeAt(index) - key.charCodeAt(index - 1);
    steps.add(key[index] === '0' && key[index - 1] === '9' ? 1 : step);
  }
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}

/** `aaaaaaaa`, `adminadmin`. */
function isRepeated(key: string): boolean {
  for (let length = 1; 2 * length <= key.length; length++) {
    if (key.length % length === 0 && key === key.slice(0, length).repeat(key.length / length)) return true;
  }
  return false;
}
