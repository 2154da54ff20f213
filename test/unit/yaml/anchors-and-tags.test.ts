import assert from 'node:assert/strict';
import { verdict } from './verdict.ts';

describe('anchors, aliases and tags', () => {
  describe('anchors', () => {
    const cases: [string, string][] = [
      ['- &a x\n- *a', "['x', 'x']"],
      ['&a [b]', "['b']"],
      ['- &a\n- *a', '[None, None]'],
      ['a: &x {b: c}\nd: *x', "{'a': {'b': 'c'}, 'd': {'b': 'c'}}"],
      ['&a a: b\nc: *a', "{'a': 'b', 'c': 'a'}"],
      ['- &a [*a]', '[[...]]'],
      ['&a {b: *a}', "{'b': ...}"],
      ['- &a !!str 1\n- *a', "['1', '1']"],
      ['- !!str &a 1\n- *a', "['1', '1']"],
      ['[&a b, *a ]', "['b', 'b']"],
      ['[&a b, *a]', "['b', 'b']"],
      ['{*a : b}', "syntax 1:2 found undefined alias 'a'"],
      ['- &a-b_1 x', "['x']"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('anchors that are refused', () => {
    const cases: [string, string][] = [
      ['*a', "syntax 1:1 found undefined alias 'a'"],
      ['- *a\n- &a x', "syntax 1:3 found undefined alias 'a'"],
      ['- &a x\n- &a y', "syntax 2:3 second occurrence (found duplicate anchor 'a'; first occurrence 1:3)"],
      ['&a &b c', "syntax 1:4 expected '<document start>', but found '<anchor>'"],
      ['- & a', "syntax 1:4 expected alphabetic or numeric character, but found ' ' (while scanning an anchor 1:3)"],
      ['- &a$ b', "syntax 1:5 expected alphabetic or numeric character, but found '$' (while scanning an anchor 1:3)"],
      ['- *a$', "syntax 1:5 expected alphabetic or numeric character, but found '$' (while scanning an alias 1:3)"],
      ['- &', "syntax 1:4 expected alphabetic or numeric character, but found '\\x00' (while scanning an anchor 1:3)"],
      [
        '- &\u00e9 x',
        "syntax 1:4 expected alphabetic or numeric character, but found '\u00e9' (while scanning an anchor 1:3)",
      ],
      ['&a *b', "syntax 1:4 expected '<document start>', but found '<alias>'"],
      [
        '- &a x\n- *a y',
        "syntax 2:6 expected <block end>, but found '<scalar>' (while parsing a block collection 1:1)",
      ],
      ['- &a x\n- &a [*b]', "syntax 2:3 second occurrence (found duplicate anchor 'a'; first occurrence 1:3)"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('tags', () => {
    const cases: [string, string][] = [
      ['!!str 1', "'1'"],
      ['!!int "12"', '12'],
      ['!!int 0o17', '15'],
      ['!!int "0b0b1"', '1'],
      ['!!float 1', '1.0'],
      ['!!float "1e3"', '1000.0'],
      ['!!float "infinity"', 'inf'],
      ['!!bool "yes"', 'True'],
      ['!!null x', 'None'],
      ['!!str', "''"],
      ['!!str\n', "''"],
      ['! 1', '1'],
      ['! "1"', '1'],
      ['! "yes"', 'True'],
      ['! [a]', "['a']"],
      ['!<tag:yaml.org,2002:str> 1', "'1'"],
      ['!<!> 1', '1'],
      ['!!%73tr 1', "'1'"],
      ['!!binary aGk=', 'bytes(6869)'],
      ['!!binary "aG k=\\n"', 'bytes(6869)'],
      ['!!binary "="', 'bytes()'],
      ['!!timestamp "2022-10-01"', 'date(2022-10-01)'],
      ['!!set {a, b}', "set('a', 'b')"],
      ['!!set {}', 'set()'],
      ['!!omap [a: b, c: d]', "[('a', 'b'), ('c', 'd')]"],
      ['!!pairs [a: b, a: c]', "[('a', 'b'), ('a', 'c')]"],
      ['!!seq [a]', "['a']"],
      ['!!map {a: b}', "{'a': 'b'}"],
      ['!!str {=: a}', "'a'"],
      ['!!int {=: "5"}', '5'],
      ['- !!omap\n  - a: b', "[[('a', 'b')]]"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('tags that are refused', () => {
    const cases: [string, string][] = [
      ['!foo x', "constructor 1:1 could not determine a constructor for the tag '!foo'"],
      ['!!foo x', "constructor 1:1 could not determine a constructor for the tag 'tag:yaml.org,2002:foo'"],
      [
        '!!python/object:os.system x',
        "constructor 1:1 could not determine a constructor for the tag 'tag:yaml.org,2002:python/object:os.system'",
      ],
      ['!e!x y', "syntax 1:1 found undefined tag handle '!e!' (while parsing a node 1:1)"],
      ['!!str [a]', 'constructor 1:1 expected a scalar node, but found sequence'],
      ['!!str {a: b}', 'constructor 1:1 expected a scalar node, but found mapping'],
      ['!!seq x', 'constructor 1:1 expected a sequence node, but found scalar'],
      ['!!seq {a: b}', 'constructor 1:1 expected a sequence node, but found mapping'],
      ['!!map [a]', 'constructor 1:1 expected a mapping node, but found sequence'],
      ['!!set [a]', 'constructor 1:1 expected a mapping node, but found sequence'],
      ['!!omap a', 'constructor 1:1 expected a sequence, but found scalar (while constructing an ordered map 1:1)'],
      [
        '!!omap {a: b}',
        'constructor 1:1 expected a sequence, but found mapping (while constructing an ordered map 1:1)',
      ],
      [
        '!!omap [a]',
        'constructor 1:9 expected a mapping of length 1, but found scalar (while constructing an ordered map 1:1)',
      ],
      [
        '!!omap [{a: b, c: d}]',
        'constructor 1:9 expected a single mapping item, but found 2 items (while constructing an ordered map 1:1)',
      ],
      [
        '!!pairs [{}]',
        'constructor 1:10 expected a single mapping item, but found 0 items (while constructing pairs 1:1)',
      ],
      ['!!binary "\u00e9"', 'constructor 1:1 failed to convert base64 data into ascii'],
      [
        '!!binary "a"',
        'constructor 1:1 failed to decode base64 data: number of data characters cannot be 1 more than a multiple of 4',
      ],
      ['!!binary "ab"', 'constructor 1:1 failed to decode base64 data: Incorrect padding'],
      ['!!int x', 'scalar-value'],
      ['!!int ""', 'scalar-value'],
      ['!!int "-"', 'scalar-value'],
      ['!!bool x', 'scalar-value'],
      ['!!timestamp x', 'scalar-value'],
      ['! "yes\\n"', 'scalar-value'],
      ['!<a', "syntax 1:4 expected '>', but found '\\x00' (while parsing a tag 1:1)"],
      ['!<>', "syntax 1:3 expected URI, but found '>' (while parsing a tag 1:1)"],
      ['!', 'None'],
      ['!!', "syntax 1:3 expected URI, but found '\\x00' (while parsing a tag 1:1)"],
      ['!a{b', "syntax 1:3 expected ' ', but found '{' (while scanning a tag 1:1)"],
      [
        '!%4',
        "syntax 1:3 expected URI escape sequence of 2 hexadecimal numbers, but found '\\x00' (while scanning a tag 1:1)",
      ],
      ['!%ff x', "syntax 1:2 'utf-8' codec can't decode the URI escape sequence (while scanning a tag 1:1)"],
      ['!!str!x y', "constructor 1:1 could not determine a constructor for the tag 'tag:yaml.org,2002:str!x'"],
      ['!<tag:x>y', "syntax 1:9 expected ' ', but found 'y' (while scanning a tag 1:1)"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('keys that are no keys', () => {
    const cases: [string, string][] = [
      ['[a]: b', 'constructor 1:1 found unhashable key (while constructing a mapping 1:1)'],
      ['{a: b}: c', 'constructor 1:1 found unhashable key (while constructing a mapping 1:1)'],
      ['- a:\n    ? [x]\n    : y\n', 'constructor 2:7 found unhashable key (while constructing a mapping 2:5)'],
      ['{{ a }}', 'constructor 1:2 found unhashable key (while constructing a mapping 1:1)'],
      ['? !!set {a}\n: b', 'constructor 1:3 found unhashable key (while constructing a mapping 1:1)'],
      ['!!omap []: a', 'constructor 1:1 found unhashable key (while constructing a mapping 1:1)'],
      ['{a: b, [c]: d}', 'constructor 1:8 found unhashable key (while constructing a mapping 1:1)'],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
});
