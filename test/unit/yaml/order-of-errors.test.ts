import assert from 'node:assert/strict';
import { verdict } from './verdict.ts';

describe('which of several mistakes is met first', () => {
  describe('syntax before values', () => {
    const cases: [string, string][] = [
      [
        '- 2022-02-30\n- !foo x\n- "a',
        'syntax 3:5 found unexpected end of stream (while scanning a quoted scalar 3:3)',
      ],
      ['- 2022-02-30\n- *a', "syntax 2:3 found undefined alias 'a'"],
      ['- !foo x\n---\n- b', 'multi-doc 2:1 but found another document (expected a single document in the stream 1:1)'],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('level by level', () => {
    const cases: [string, string][] = [
      ['- a: !foo x\n- !bar y', "constructor 2:3 could not determine a constructor for the tag '!bar'"],
      ['- [[!deep x]]\n- [!flat y]', "constructor 2:4 could not determine a constructor for the tag '!flat'"],
      ['- a: {b: 2022-02-30}\n- c: !foo x', "constructor 2:6 could not determine a constructor for the tag '!foo'"],
      ['- ? [a]\n  : b\n- !!int x', 'scalar-value'],
      ['- a: !!seq x\n- b: {[c]: d}', 'constructor 1:6 expected a sequence node, but found scalar'],
      ['{a: [!x 1], b: !y 2}', "constructor 1:16 could not determine a constructor for the tag '!y'"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('along the text', () => {
    const cases: [string, string][] = [
      ['- !a x\n- !b y', "constructor 1:3 could not determine a constructor for the tag '!a'"],
      ['- x: !a 1\n- y: !b 2', "constructor 1:6 could not determine a constructor for the tag '!a'"],
      [
        '- {<<: 1, x: !a y}',
        'constructor 1:8 expected a mapping or list of mappings for merging, but found scalar (while constructing a mapping 1:3)',
      ],
      [
        '- {x: !a y, <<: 1}',
        'constructor 1:17 expected a mapping or list of mappings for merging, but found scalar (while constructing a mapping 1:3)',
      ],
      ['- [a]: !b c', 'constructor 1:3 found unhashable key (while constructing a mapping 1:3)'],
      ['- !!omap [a: !b c, d]', "constructor 1:14 could not determine a constructor for the tag '!b'"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
});
