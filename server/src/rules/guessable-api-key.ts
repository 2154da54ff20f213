import { message, words, type Words } from '../common/words/message.ts';
import { weaknessOf, type KeyWeakness } from '../hashing/guessable-key.ts';
import { classifyApiKey } from '../model/api-key.ts';
import { rangeOf, textOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import { nameOf } from './support/words.ts';
import type { Rule } from './rule.ts';

/** What is said of each; keys that are shipped are told by `default-api-key`. */
const faults: Readonly<Record<Exclude<KeyWeakness, 'shipped'>, Words>> = {
  documented: words`This API key stands in the documentation of Rubrix and Argilla`,
  placeholder: words`This API key is a placeholder that was never filled in`,
  short: words`This API key is very short`,
  common: words`This API key is a common password`,
  row: words`This API key is a row of digits or letters`,
  repeated: words`This API key says the same again and again`,
  'of-the-username': words`This API key is made of the username`,
};

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
      if (key === null || classifyApiKey(key) !== 'usable') return;
      const weakness = weaknessOf(key, textOf(entry, 'username') ?? '');
      if (weakness === null || weakness === 'shipped') return;
      say(
        rangeOf(entry, 'api_key'),
        message`${faults[weakness]}: others can guess it and sign in as ${nameOf(entry)}.`,
        {
          subject: { field: 'api_key' },
        },
      );
    },
    usual: { nothing: 'the API key is long, with digits, and not made of the username' },
  },
};
