import assert from 'node:assert/strict';
import { verdict } from './verdict.ts';

describe('quoted scalars', () => {
  describe('single quotes', () => {
    const cases: [string, string][] = [
      ["'a'", "'a'"],
      ["'it''s'", '"it\'s"'],
      ["''", "''"],
      ["''''", '"\'"'],
      ["'a\\nb'", "'a\\\\nb'"],
      ["'a\n  b'", "'a b'"],
      ["'a\n\n  b'", "'a\\nb'"],
      ["'a \n b '", "'a b '"],
      ["' a\t'", "' a\\t'"],
      ["'a\u2028b'", "'a\\u2028b'"],
      ["'a\u0085b'", "'a b'"],
      ["'''a'", '"\'a"'],
      ["'a'b", "syntax 1:4 expected '<document start>', but found '<scalar>'"],
      ["'a': b", "{'a': 'b'}"],
      ["'a", 'syntax 1:3 found unexpected end of stream (while scanning a quoted scalar 1:1)'],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('double quotes', () => {
    const cases: [string, string][] = [
      ['"a"', "'a'"],
      ['""', "''"],
      ['"a\\nb\\t\\"\\\\\\/"', "'a\\nb\\t\"\\\\/'"],
      ['"\\0\\a\\b\\v\\f\\r\\e\\ \\N\\_\\L\\P"', "'\\x00\\x07\\x08\\x0b\\x0c\\r\\x1b \\x85\\xa0\\u2028\\u2029'"],
      ['"\\x41\\u263a\\U0001F600"', "'A\u263a\ud83d\ude00'"],
      ['"a\\\n   b"', "'ab'"],
      ['"a \\\n\n b"', "'a \\nb'"],
      ['"a\n\n\n b"', "'a\\n\\nb'"],
      ['"a\t\n\tb"', "'a b'"],
      ['"\'"', '"\'"'],
      ['"a\\\tb"', "'a\\tb'"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('double quotes that are refused', () => {
    const cases: [string, string][] = [
      ['"\\q"', "syntax 1:3 found unknown escape character 'q' (while scanning a double-quoted scalar 1:1)"],
      [
        '"\\x4"',
        "syntax 1:4 expected escape sequence of 2 hexadecimal numbers, but found '\"' (while scanning a double-quoted scalar 1:1)",
      ],
      [
        '"\\xg1"',
        "syntax 1:4 expected escape sequence of 2 hexadecimal numbers, but found 'g' (while scanning a double-quoted scalar 1:1)",
      ],
      [
        '"\\u12"',
        "syntax 1:4 expected escape sequence of 4 hexadecimal numbers, but found '\"' (while scanning a double-quoted scalar 1:1)",
      ],
      ['"\\U00110000"', 'scalar-value'],
      ['"\\UFFFFFFFF"', 'scalar-value'],
      ['"a', 'syntax 1:3 found unexpected end of stream (while scanning a quoted scalar 1:1)'],
      ['"a\\', "syntax 1:4 found unknown escape character '\\x00' (while scanning a double-quoted scalar 1:1)"],
      ['a: "b\n---\nc"', 'syntax 2:1 found unexpected document separator (while scanning a quoted scalar 1:4)'],
      ['a: "b\n...\n"', 'syntax 2:1 found unexpected document separator (while scanning a quoted scalar 1:4)'],
      ['"a\n---b"', "'a ---b'"],
      ['"a": b\n"c"', "syntax 2:4 could not find expected ':' (while scanning a simple key 2:1)"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
});
