import assert from 'node:assert/strict';
import { verdict } from './verdict.ts';

describe('line breaks and places', () => {
  describe('CR LF and CR count as LF', () => {
    const cases: [string, string][] = [
      ['- a\r\n- b\r\n', "['a', 'b']"],
      ['- a\r- b\r', "['a', 'b']"],
      ['a: |\r\n  x\r\n  y\r\n', "{'a': 'x\\ny\\n'}"],
      ['a: "b\r\n\r\n c"', "{'a': 'b\\nc'}"],
      ['a: b\r c', "{'a': 'b c'}"],
      ['a: "b\\\r\n  c"', "{'a': 'bc'}"],
      ['a: >\r  x\r  y\r', "{'a': 'x y\\n'}"],
      ["'a\r\nb'", "'a b'"],
      ['\r\n\r\n- a', "['a']"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('NEL, LS and PS are breaks too', () => {
    const cases: [string, string][] = [
      ['- a\u0085- b', "['a', 'b']"],
      ['- a\u2028- b', "['a', 'b']"],
      ['- a\u2029b: [c', "syntax 2:1 expected <block end>, but found '?' (while parsing a block collection 1:1)"],
      ['a: "b\u0085c"', "{'a': 'b c'}"],
      ['a: "b\u2028\u2028c"', "{'a': 'b\\u2028\\u2028c'}"],
      ['a: b\u2028 c', "{'a': 'b\\u2028c'}"],
      ['a: |\n  x\u0085  y\u0085', "{'a': 'x\\ny\\n'}"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('marks', () => {
    const cases: [string, string][] = [
      [
        '- a\r\n- b\r\n- [c',
        "syntax 3:5 expected ',' or ']', but got '<stream end>' (while parsing a flow sequence 3:3)",
      ],
      ['- a\r- b\r- [c', "syntax 3:5 expected ',' or ']', but got '<stream end>' (while parsing a flow sequence 3:3)"],
      [
        '- "\ud83d\ude00" x',
        "syntax 1:7 expected <block end>, but found '<scalar>' (while parsing a block collection 1:1)",
      ],
      [
        '- [\ud83d\ude00, \ud83d\ude00, "x]',
        'syntax 1:13 found unexpected end of stream (while scanning a quoted scalar 1:10)',
      ],
      ['- \ufeff[a', "['\\ufeff[a']"],
      ['\ufeff[a', "syntax 1:3 expected ',' or ']', but got '<stream end>' (while parsing a flow sequence 1:1)"],
      ['- a\u0085- [b', "syntax 2:5 expected ',' or ']', but got '<stream end>' (while parsing a flow sequence 2:3)"],
      [
        '- a\n\n  # c\n-b: c\n- d',
        "syntax 4:1 expected <block end>, but found '?' (while parsing a block collection 1:1)",
      ],
      ['a: b\r\nc\r\n', "syntax 3:1 could not find expected ':' (while scanning a simple key 2:1)"],
      ['a:\r\n  b\r\n c: d\r\n', 'syntax 3:3 mapping values are not allowed here'],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
});
