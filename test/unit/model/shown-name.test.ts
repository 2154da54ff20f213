import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasShownForm } from '../../../server/src/model/shown-name.ts';

const table: readonly (readonly [text: string, isShown: boolean])[] = [
  ['ana', true],
  ['reviews-2024', true],
  ['annotation-team-of-the-north', true],
  ['a-name-of-many-words_and_2024', true],
  // Mixed, but short.
  ['aB3dE6gH9jK2mN', true],
  ['aB3dE6gH9jK2mN5p', false],
  ['a-B_3-dE6-gH9jK2-mN5p', false],
  ['5f4dcc3b5aa765d61d8327deb882cf99', false],
  ['0123456789', false],
  ['0.25', true],
  ['two words', false],
];

describe('names that may be shown', () => {
  for (const [text, isShown] of table)
    it(`${isShown ? 'shows' : 'masks'} ${text}`, () => {
      assert.equal(hasShownForm(text), isShown);
    });

  it('masks what goes over to other signs at every fourth letter or sooner, wherever a line stands in it', () => {
    const sign = fc.constantFrom(...'abzABZ019-_');
    fc.assert(
      fc.property(fc.string({ unit: sign, minLength: 16, maxLength: 40 }), (text) => {
        const letters = text.replace(/[_-]/g, '');
        const runs = letters.match(/[a-z]+|[A-Z]+|[0-9]+/g)?.length ?? 0;
        const isRandom = letters.length >= 16 && 4 * (runs - 1) >= letters.length;
        const isName = /^[A-Za-z0-9]/.test(text) && !/^\d{10,}$/.test(text);
        assert.equal(hasShownForm(text), isName && !isRandom);
      }),
    );
  });
});
