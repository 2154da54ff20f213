import assert from 'node:assert/strict';
import { verdict } from './verdict.ts';

describe('characters that may not be there', () => {
  describe('anywhere in the text', () => {
    const cases: [string, string][] = [
      ['a: \u0007', 'reader 1:4 special characters are not allowed'],
      ['\u0000', 'reader 1:1 special characters are not allowed'],
      ['a\u0000b', 'reader 1:2 special characters are not allowed'],
      ['a: "\u000b"', 'reader 1:5 special characters are not allowed'],
      ['# \f', 'reader 1:3 special characters are not allowed'],
      ['a: \u001b[0m', 'reader 1:4 special characters are not allowed'],
      ['a: \u007f', 'reader 1:4 special characters are not allowed'],
      ['a: \u0080b', 'reader 1:4 special characters are not allowed'],
      ['a: \u009f', 'reader 1:4 special characters are not allowed'],
      ['a: \ufffe', 'reader 1:4 special characters are not allowed'],
      ['a: \uffff', 'reader 1:4 special characters are not allowed'],
      ['a: "b\n# \u0001', 'reader 2:3 special characters are not allowed'],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('allowed', () => {
    const cases: [string, string][] = [
      ['a: b\u00a0c', "{'a': 'b\\xa0c'}"],
      ['a: \ufeffb', "{'a': '\\ufeffb'}"],
      ['a: \ud83d\ude00', "{'a': '\ud83d\ude00'}"],
      ['a: "\\u0000"', "{'a': '\\x00'}"],
      ['a: \ue000', "{'a': '\\ue000'}"],
      ['a\u0085b', "'a b'"],
      ['a: b\u2028c: d', "{'a': 'b', 'c': 'd'}"],
      ['a: \ufffd', "{'a': '\ufffd'}"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
});
