import assert from 'node:assert/strict';
import { verdict } from './verdict.ts';

describe('the structure of a document', () => {
  describe('block collections', () => {
    const cases: [string, string][] = [
      ['- a\n- b', "['a', 'b']"],
      ['- - a\n  - b\n- c', "[['a', 'b'], 'c']"],
      ['a:\n- b\n- c\nd: e', "{'a': ['b', 'c'], 'd': 'e'}"],
      ['a:\n  - b', "{'a': ['b']}"],
      ['a:\nb:', "{'a': None, 'b': None}"],
      ['-\n- ', '[None, None]'],
      ['? a\n: b', "{'a': 'b'}"],
      ['? a', "{'a': None}"],
      ['? - a\n  - b\n: c', 'constructor 1:3 found unhashable key (while constructing a mapping 1:1)'],
      ['? a\n? b\n: c', "{'a': None, 'b': 'c'}"],
      ['- a: b\n  c: d\n-   e: f\n', "[{'a': 'b', 'c': 'd'}, {'e': 'f'}]"],
      ['a:\n    b:\n        c', "{'a': {'b': 'c'}}"],
      ['- ? a\n  : b', "[{'a': 'b'}]"],
      ['a: !!null\n- b', 'constructor 1:4 expected a scalar node, but found sequence'],
      ['a: &x\n- b', "{'a': ['b']}"],
      ['- - - a', "[[['a']]]"],
      [
        'a:\n  b: c\n d: e',
        "syntax 3:2 expected <block end>, but found '<block mapping start>' (while parsing a block mapping 1:1)",
      ],
      ['- a\n - b', "['a - b']"],
      ['- a\n b', "['a b']"],
      ['  - a\n  - b', "['a', 'b']"],
      [' - a\n- b', "syntax 2:1 expected '<document start>', but found '<block sequence start>'"],
      ['a: b\n- c', "syntax 2:1 expected <block end>, but found '-' (while parsing a block mapping 1:1)"],
      ['- a\nb: c', "syntax 2:1 expected <block end>, but found '?' (while parsing a block collection 1:1)"],
      ['- a\n  b: c', 'syntax 2:4 mapping values are not allowed here'],
      ['a: - b', 'syntax 1:4 sequence entries are not allowed here'],
      [': a', "syntax 1:1 expected <block end>, but found ':' (while parsing a block mapping 1:1)"],
      ['- : a', "syntax 1:3 expected <block end>, but found ':' (while parsing a block mapping 1:3)"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('flow collections', () => {
    const cases: [string, string][] = [
      ['[]', '[]'],
      ['{}', '{}'],
      ['[a, b]', "['a', 'b']"],
      ['[a, b,]', "['a', 'b']"],
      ['[,]', "syntax 1:2 expected the node content, but found ',' (while parsing a flow node 1:2)"],
      ['[a,,b]', "syntax 1:4 expected the node content, but found ',' (while parsing a flow node 1:4)"],
      ['{a: b, c: d}', "{'a': 'b', 'c': 'd'}"],
      ['{a, b: , : c}', "syntax 1:10 expected the node content, but found ':' (while parsing a flow node 1:10)"],
      ['{a: b,}', "{'a': 'b'}"],
      ['{? a : b}', "{'a': 'b'}"],
      ['[? a : b]', "[{'a': 'b'}]"],
      ['[a: b, c]', "[{'a': 'b'}, 'c']"],
      ['[: b]', "syntax 1:2 expected the node content, but found ':' (while parsing a flow node 1:2)"],
      ['[[a], {b: c}]', "[['a'], {'b': 'c'}]"],
      ['{a: [b]}', "{'a': ['b']}"],
      ['[a\n, b]', "['a', 'b']"],
      ['[a\nb]', "['a b']"],
      ['{"a":b}', "{'a': 'b'}"],
      ['{"a":"b"}', "{'a': 'b'}"],
      ['{a:b}', "{'a:b': None}"],
      ['[a', "syntax 1:3 expected ',' or ']', but got '<stream end>' (while parsing a flow sequence 1:1)"],
      ['[a]]', "syntax 1:4 expected '<document start>', but found ']'"],
      ['{a]', "syntax 1:3 expected ',' or '}', but got ']' (while parsing a flow mapping 1:1)"],
      ['[a}', "syntax 1:3 expected ',' or ']', but got '}' (while parsing a flow sequence 1:1)"],
      ['{a: b', "syntax 1:6 expected ',' or '}', but got '<stream end>' (while parsing a flow mapping 1:1)"],
      ['[a: b: c]', "syntax 1:6 expected ',' or ']', but got ':' (while parsing a flow sequence 1:1)"],
      ['{a: b: c}', "syntax 1:6 expected ',' or '}', but got ':' (while parsing a flow mapping 1:1)"],
      ['- [a,\nb]', "[['a', 'b']]"],
      ['a: {\n}\n', "{'a': {}}"],
      ['[-]', "['-']"],
      ['[- a]', "syntax 1:2 expected the node content, but found '-' (while parsing a flow node 1:2)"],
      ['{- a: b}', "syntax 1:2 expected the node content, but found '-' (while parsing a flow node 1:2)"],
      ['{a b}', "{'a b': None}"],
      ['[a #c\n]', "['a']"],
      ['[a# c]', "['a# c']"],
      ['{{ x }}', 'constructor 1:2 found unhashable key (while constructing a mapping 1:1)'],
      ['[a, &x]', "['a', None]"],
      ['[*x]', "syntax 1:2 found undefined alias 'x'"],
      [']', "syntax 1:1 expected the node content, but found ']' (while parsing a block node 1:1)"],
      ['}', "syntax 1:1 expected the node content, but found '}' (while parsing a block node 1:1)"],
      [',', "syntax 1:1 expected the node content, but found ',' (while parsing a block node 1:1)"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('comments and blanks', () => {
    const cases: [string, string][] = [
      ['# a', 'None'],
      ['a: b # c', "{'a': 'b'}"],
      ['a: "b"#c', "{'a': 'b'}"],
      ['- # a\n  b', "['b']"],
      ['  # a\n- b', "['b']"],
      ['\ta: b', "syntax 1:1 found character '\\t' that cannot start any token (while scanning for the next token)"],
      ['a:\tb', "syntax 1:3 found character '\\t' that cannot start any token (while scanning for the next token)"],
      ['a: \tb', "syntax 1:4 found character '\\t' that cannot start any token (while scanning for the next token)"],
      ['- \ta', "syntax 1:3 found character '\\t' that cannot start any token (while scanning for the next token)"],
      ['a: b\t# c', "syntax 1:5 found character '\\t' that cannot start any token (while scanning for the next token)"],
      [
        'a:\n\tb: c',
        "syntax 2:1 found character '\\t' that cannot start any token (while scanning for the next token)",
      ],
      ['[\ta]', "syntax 1:2 found character '\\t' that cannot start any token (while scanning for the next token)"],
      ['a: b \n\n', "{'a': 'b'}"],
      ['\n\n a', "'a'"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('keys', () => {
    const cases: [string, string][] = [
      ['a : b', "{'a': 'b'}"],
      ['a:b', "'a:b'"],
      ['a: b: c', 'syntax 1:5 mapping values are not allowed here'],
      ['a\nb: c', 'syntax 2:2 mapping values are not allowed here'],
      ['"a\n b": c', 'syntax 2:4 mapping values are not allowed here'],
      ["'a' : b", "{'a': 'b'}"],
      ['[a]: b', 'constructor 1:1 found unhashable key (while constructing a mapping 1:1)'],
      ['{a: b}: c', 'constructor 1:1 found unhashable key (while constructing a mapping 1:1)'],
      ['a: b\na: c', "{'a': 'c'}"],
      ['1: a\n1.0: b\ntrue: c', "{1: 'c'}"],
      ['null: a\n~: b', "{None: 'b'}"],
      ['? |\n  a\n: b', "{'a\\n': 'b'}"],
      ['&a : b', "{None: 'b'}"],
      ['*a : b', "syntax 1:1 found undefined alias 'a'"],
      ['!!str : b', "{'': 'b'}"],
      [
        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: a',
        "{'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx': 'a'}",
      ],
      [
        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: a',
        'syntax 1:1026 mapping values are not allowed here',
      ],
      [
        '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx": a',
        'syntax 1:1027 mapping values are not allowed here',
      ],
      [
        '[a, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: c]',
        "syntax 1:1035 expected ',' or ']', but got ':' (while parsing a flow sequence 1:1)",
      ],
      ['- a\nb', "syntax 2:2 could not find expected ':' (while scanning a simple key 2:1)"],
      ['a: b\nc', "syntax 2:2 could not find expected ':' (while scanning a simple key 2:1)"],
      ['a: b\nc\nd: e', "syntax 3:1 could not find expected ':' (while scanning a simple key 2:1)"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
});
