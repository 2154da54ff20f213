import assert from 'node:assert/strict';
import { verdict } from './verdict.ts';

describe('block scalars', () => {
  describe('literal', () => {
    const cases: [string, string][] = [
      ['a: |\n  x\n  y\n', "{'a': 'x\\ny\\n'}"],
      ['a: |\n  x\n\n\n', "{'a': 'x\\n'}"],
      ['a: |-\n  x\n\n', "{'a': 'x'}"],
      ['a: |+\n  x\n\n', "{'a': 'x\\n\\n'}"],
      [
        'a: |\n\n   x\n  y\n',
        "syntax 4:3 expected <block end>, but found '<scalar>' (while parsing a block mapping 1:1)",
      ],
      ['a: |\n  x\n   y\n', "{'a': 'x\\n y\\n'}"],
      ['a: |2\n   x\n', "{'a': ' x\\n'}"],
      ['a: |2-\n   x\n', "{'a': ' x'}"],
      ['a: |-2\n   x\n', "{'a': ' x'}"],
      ['a: |\nb: c', "{'a': '', 'b': 'c'}"],
      ['a: |', "{'a': ''}"],
      ['|\n x', "'x'"],
      ['- |\n x\n- y', "['x\\n', 'y']"],
      ['a: | # c\n  x', "{'a': 'x'}"],
      ['a: |\n  # x\n # y\n', "{'a': '# x\\n'}"],
      ['a: |\n  \tx\n', "{'a': '\\tx\\n'}"],
      ['a: |\n  x\u2028  y\n', "{'a': 'x\\u2028y\\n'}"],
      ['a: |+\n\nb: c', "{'a': '\\n', 'b': 'c'}"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('folded', () => {
    const cases: [string, string][] = [
      ['a: >\n  x\n  y\n', "{'a': 'x y\\n'}"],
      ['a: >\n  x\n\n  y\n', "{'a': 'x\\ny\\n'}"],
      ['a: >\n  x\n   y\n  z\n', "{'a': 'x\\n y\\nz\\n'}"],
      ['a: >-\n  x\n  y\n\n', "{'a': 'x y'}"],
      ['a: >+\n  x\n\n', "{'a': 'x\\n\\n'}"],
      ['a: >\n  x\n\n\n  y\n', "{'a': 'x\\n\\ny\\n'}"],
      ['a: >\n\n  x\n', "{'a': '\\nx\\n'}"],
      ['a: >\n  x\n  \ty\n  z\n', "{'a': 'x\\n\\ty\\nz\\n'}"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('refused', () => {
    const cases: [string, string][] = [
      [
        'a: |0\n  x',
        'syntax 1:5 expected indentation indicator in the range 1-9, but found 0 (while scanning a block scalar 1:4)',
      ],
      [
        'a: |10\n  x',
        "syntax 1:6 expected chomping or indentation indicators, but found '0' (while scanning a block scalar 1:4)",
      ],
      [
        'a: |a\n  x',
        "syntax 1:5 expected chomping or indentation indicators, but found 'a' (while scanning a block scalar 1:4)",
      ],
      [
        'a: |-+\n  x',
        "syntax 1:6 expected chomping or indentation indicators, but found '+' (while scanning a block scalar 1:4)",
      ],
      ['a: | x', "syntax 1:6 expected a comment or a line break, but found 'x' (while scanning a block scalar 1:4)"],
      [
        'a: |#c\n  x',
        "syntax 1:5 expected chomping or indentation indicators, but found '#' (while scanning a block scalar 1:4)",
      ],
      ['a: |\n x\nb', "syntax 3:2 could not find expected ':' (while scanning a simple key 3:1)"],
      ['[|\n x]', "syntax 1:2 found character '|' that cannot start any token (while scanning for the next token)"],
      ['a: |\n  x\n y\n', "syntax 3:2 expected <block end>, but found '<scalar>' (while parsing a block mapping 1:1)"],
      [
        'a: >\n    \n  x\n',
        "syntax 3:3 expected <block end>, but found '<scalar>' (while parsing a block mapping 1:1)",
      ],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
});
