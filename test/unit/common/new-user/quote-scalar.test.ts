import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { quoteScalar } from '../../../../server/src/common/new-user/quote-scalar.ts';

const plain = [
  'ana',
  'Ana Lovelace',
  'José Ñandú',
  '李 雷',
  'ana@example.org',
  '1.ana@example.org',
  '8f3kq',
  'a-b_c',
  '$2b$12$abc/def.ghi',
];

const quoted: readonly (readonly [string, string])[] = [
  ['', "''"],
  ['no', "'no'"],
  ['Yes', "'Yes'"],
  ['n', "'n'"],
  ['null', "'null'"],
  ['007', "'007'"],
  ['12e3', "'12e3'"],
  ['0o17', "'0o17'"],
  ['0x1F', "'0x1F'"],
  ['1_000', "'1_000'"],
  ['2022-10-01', "'2022-10-01'"],
  ['12:30', "'12:30'"],
  ["D'Arc", "'D''Arc'"],
  ['a: b', "'a: b'"],
  ['a #b', "'a #b'"],
  ['a, b', "'a, b'"],
  [' a', "' a'"],
  ['a ', "'a '"],
  ['-a', "'-a'"],
  ['<<', "'<<'"],
  ['=', "'='"],
  ['~', "'~'"],
  ['a\tb', '"a\\tb"'],
  ['a\u0085b', '"a\\u0085b"'],
  ['a\u2028b', '"a\\u2028b"'],
];

describe('quotes around a value', () => {
  for (const text of plain) {
    it(`does without around ${text}`, () => {
      assert.equal(quoteScalar(text, ''), text);
    });
  }

  for (const [text, wanted] of quoted) {
    it(`writes ${JSON.stringify(text)} as ${wanted}`, () => {
      assert.equal(quoteScalar(text, ''), wanted);
    });
  }

  it("follows the file's quotes", () => {
    assert.equal(quoteScalar('D\'Arc \\ "x"', '"'), '"D\'Arc \\\\ \\"x\\""');
    assert.equal(quoteScalar('ana', "'"), "'ana'");
    assert.equal(quoteScalar('a\u0007b', "'"), '"a\\u0007b"');
  });

  it('never changes the value, in a list neither', () => {
    for (const text of [...plain, ...quoted.map(([text]) => text)]) {
      for (const quote of ['', "'", '"'] as const) {
        for (const version of ['1.1', '1.2'] as const) {
          assert.deepEqual(parse(`[${quoteScalar(text, quote)}, x]`, { version }), [text, 'x']);
        }
      }
    }
  });
});
