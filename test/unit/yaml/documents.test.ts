import assert from 'node:assert/strict';
import { verdict } from './verdict.ts';

describe('documents and directives', () => {
  describe('one document', () => {
    const cases: [string, string][] = [
      ['', 'None'],
      ['\n', 'None'],
      ['---', 'None'],
      ['---\n...', 'None'],
      ['---\n- a', "['a']"],
      ['--- a', "'a'"],
      ['--- |\n a', "'a'"],
      ['---a', "'---a'"],
      ['a\n...', "'a'"],
      ['a\n...\n...\n', "'a'"],
      ['a\n... # b', "'a'"],
      ['- a\n---x', "syntax 2:5 could not find expected ':' (while scanning a simple key 2:1)"],
      ['%YAML 1.1\n---\na', "'a'"],
      ['%YAML 1.2\n---\na', "'a'"],
      ['%YAML 01.1\n--- a', "'a'"],
      ['%FOO bar\n--- a', "'a'"],
      ['%TAG !e! tag:yaml.org,2002:\n---\n!e!str 1', "'1'"],
      ['%TAG ! tag:yaml.org,2002:\n---\n!int "1"', '1'],
      ['a: %b\n', "syntax 1:4 found character '%' that cannot start any token (while scanning for the next token)"],
      ['\ufeffa', "'a'"],
      ['\ufeff- a\n- b', "['a', 'b']"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('several documents', () => {
    const cases: [string, string][] = [
      ['a\n---\nb', 'multi-doc 2:1 but found another document (expected a single document in the stream 1:1)'],
      ['--- a\n--- b', 'multi-doc 2:1 but found another document (expected a single document in the stream 1:5)'],
      ['---\n---', 'multi-doc 2:1 but found another document (expected a single document in the stream 2:1)'],
      ['a\n---', 'multi-doc 2:1 but found another document (expected a single document in the stream 1:1)'],
      ['a\n...\n---\nb', 'multi-doc 3:1 but found another document (expected a single document in the stream 1:1)'],
      ['- a\n---\n# c\n', 'multi-doc 2:1 but found another document (expected a single document in the stream 1:1)'],
      [
        '%YAML 1.1\n--- a\n%YAML 1.1\n--- b',
        'multi-doc 4:1 but found another document (expected a single document in the stream 2:5)',
      ],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
  describe('refused', () => {
    const cases: [string, string][] = [
      ['...', "syntax 1:1 expected the node content, but found '<document end>' (while parsing a block node 1:1)"],
      ['a\n...\nb', "syntax 3:1 expected '<document start>', but found '<scalar>'"],
      ['%YAML 2.0\n--- a', 'syntax 1:1 found incompatible YAML document (version 1.* is required)'],
      ['%YAML 1\n--- a', "syntax 1:8 expected a digit or '.', but found '\\n' (while scanning a directive 1:1)"],
      ['%YAML 1.x\n--- a', "syntax 1:9 expected a digit, but found 'x' (while scanning a directive 1:1)"],
      ['%YAML a\n--- b', "syntax 1:7 expected a digit, but found 'a' (while scanning a directive 1:1)"],
      ['%YAML 1.1\n%YAML 1.1\n--- a', 'syntax 2:1 found duplicate YAML directive'],
      [
        '%YAML 1.1 x\n--- a',
        "syntax 1:11 expected a comment or a line break, but found 'x' (while scanning a directive 1:1)",
      ],
      ['%YAML 1.1\na', "syntax 2:1 expected '<document start>', but found '<scalar>'"],
      ['%TAG\n--- a', "syntax 1:5 expected '!', but found '\\n' (while scanning a directive 1:1)"],
      ['%TAG !e\n--- a', "syntax 1:8 expected '!', but found '\\n' (while scanning a directive 1:1)"],
      ['%TAG !e!\n--- a', "syntax 1:9 expected ' ', but found '\\n' (while scanning a directive 1:1)"],
      ['%TAG !e! <\n--- a', "syntax 1:10 expected URI, but found '<' (while parsing a directive 1:1)"],
      ['%TAG ! a\n%TAG ! b\n--- c', "syntax 2:1 duplicate tag handle '!'"],
      [
        '% a\n--- b',
        "syntax 1:2 expected alphabetic or numeric character, but found ' ' (while scanning a directive 1:1)",
      ],
      [
        '%a%\n--- b',
        "syntax 1:3 expected alphabetic or numeric character, but found '%' (while scanning a directive 1:1)",
      ],
      ['a: b\n%c', "syntax 2:3 expected '<document start>', but found '<stream end>'"],
      ['[a\n---\n]', "syntax 2:1 expected ',' or ']', but got '<document start>' (while parsing a flow sequence 1:1)"],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
});
