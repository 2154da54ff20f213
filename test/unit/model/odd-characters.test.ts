import assert from 'node:assert/strict';
import { oddCharacters, withoutOddCharacters } from '../../../server/src/model/odd-characters.ts';

describe('a value without characters that are not what they seem to be', () => {
  for (const [text, left] of [
    ['Ana Lee', 'Ana Lee'],
    ['Ana\u200b Lee\u00a0', 'Ana Lee'],
    ['\u201cAna Lee\u201d', 'Ana Lee'],
    ['\u201c\u2018 Ana\u2019\u201d\u200b', ' Ana'],
    ['O\u2019Brien', 'O\u2019Brien'],
    ['a\u200db', 'a\u200db'],
    ['\u200b'.repeat(60_000), ''],
  ] as const) {
    it(JSON.stringify(text.slice(0, 20)), () => {
      assert.equal(withoutOddCharacters(text), left);
      assert.equal(oddCharacters(left), null);
    });
  }
});
