import assert from 'node:assert/strict';
import { languageOf } from '../../../../server/src/common/words/languages.ts';

describe('the language that a locale names', () => {
  for (const locale of ['es', 'es-MX', 'es-419', 'ES', 'es_AR.UTF-8', 'es@euro']) {
    it(`is Spanish for ${locale}`, () => {
      assert.equal(languageOf(locale), 'es');
    });
  }

  for (const locale of [null, '', 'en', 'en-GB', 'de', 'est', 'eu-ES', 'constructor']) {
    it(`is English for ${String(locale)}`, () => {
      assert.equal(languageOf(locale), null);
    });
  }
});
