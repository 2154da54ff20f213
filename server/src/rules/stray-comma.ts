import { message } from '../common/words/message.ts';
import { fieldOf, rangeOf } from '../model/entry-view.ts';
import { exampleUser } from './support/example.ts';
import type { Rule } from './rule.ts';
import { nameOf } from './support/words.ts';

export const strayComma: Rule = {
  id: 'stray-comma',
  severity: 'information',
  aboutText: true,
  title: 'A comma at the end of an API key',
  why: 'Between lines YAML has no commas: without quotes a comma at the end belongs to the value. The API key then has one letter more than the one that is handed out.',
  bad: exampleUser('ana', { api_key: 'ana-8fW2kqZtR4mNvB3xT5pLs9,' }),
  good: exampleUser('ana'),
  fixes: ['trim-value'],
  entry: {
    check(entry, say) {
      const value = fieldOf(entry, 'api_key')?.value;
      if (value?.type !== 'str' || !value.value.endsWith(',')) return;
      // Within quotes or brackets somebody meant it.
      if (value.node.kind !== 'scalar' || value.node.style !== 'plain') return;
      say(rangeOf(entry, 'api_key'), message`The comma at the end belongs to the API key of ${nameOf(entry)}.`, {
        subject: { field: 'api_key' },
      });
    },
    usual: { nothing: 'the API key is long, with digits, and not made of the username' },
  },
};
