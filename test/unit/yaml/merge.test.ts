import assert from 'node:assert/strict';
import { verdict } from './verdict.ts';

describe('merge keys', () => {
  describe('merged', () => {
    const cases: [string, string][] = [
      ['- &a {x: 1, y: 2}\n- {<<: *a, y: 3}', "[{'x': 1, 'y': 2}, {'x': 1, 'y': 3}]"],
      ['- &a {x: 1, y: 2}\n- {y: 3, <<: *a}', "[{'x': 1, 'y': 2}, {'x': 1, 'y': 3}]"],
      ['- &a {x: 1}\n- &b {x: 2, y: 2}\n- {<<: [*a, *b]}', "[{'x': 1}, {'x': 2, 'y': 2}, {'x': 1, 'y': 2}]"],
      ['- &a {x: 1}\n- &b {x: 2, y: 2}\n- {<<: *b, <<: *a}', "[{'x': 1}, {'x': 2, 'y': 2}, {'x': 1, 'y': 2}]"],
      ['- {<<: {x: 1}}', "[{'x': 1}]"],
      ['- {<<: {}}', '[{}]'],
      ['- {<<: []}', '[{}]'],
      ['- {<<: [], a: b}', "[{'a': 'b'}]"],
      ['- &a {x: 1}\n- &b {<<: *a, y: 2}\n- {<<: *b, z: 3}', "[{'x': 1}, {'x': 1, 'y': 2}, {'x': 1, 'y': 2, 'z': 3}]"],
      ['- {<<: {<<: {x: 1}, y: 2}, z: 3}', "[{'x': 1, 'y': 2, 'z': 3}]"],
      ['- &a {<<: *a, x: 1}', "[{'x': 1}]"],
      ['- "<<": a', "[{'<<': 'a'}]"],
      ['- {<<: &a {x: 1}, y: *a}', "[{'x': 1, 'y': {'x': 1}}]"],
      ['? <<\n: {a: b}', "{'a': 'b'}"],
      ['- !!merge m: {a: b}', "[{'a': 'b'}]"],
      ['- !!set {<<: {a: b}, c}', "[set('a', 'c')]"],
      ['- &a {=: 1}\n- {<<: *a}', "[{'=': 1}, {'=': 1}]"],
      ['- &a {x: [1]}\n- {<<: *a}\n- {<<: *a}', "[{'x': [1]}, {'x': [1]}, {'x': [1]}]"],
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
        '- {<<: null}',
        'constructor 1:8 expected a mapping or list of mappings for merging, but found scalar (while constructing a mapping 1:3)',
      ],
      [
        '- {<<: a}',
        'constructor 1:8 expected a mapping or list of mappings for merging, but found scalar (while constructing a mapping 1:3)',
      ],
      [
        '- {<<}',
        'constructor 1:6 expected a mapping or list of mappings for merging, but found scalar (while constructing a mapping 1:3)',
      ],
      [
        '- {<<: [a]}',
        'constructor 1:9 expected a mapping for merging, but found scalar (while constructing a mapping 1:3)',
      ],
      [
        '- {<<: [{a: b}, [c]]}',
        'constructor 1:17 expected a mapping for merging, but found sequence (while constructing a mapping 1:3)',
      ],
      ['- <<', "constructor 1:3 could not determine a constructor for the tag 'tag:yaml.org,2002:merge'"],
      ['- x: <<', "constructor 1:6 could not determine a constructor for the tag 'tag:yaml.org,2002:merge'"],
      [
        '- &a [b]\n- {<<: *a}',
        'constructor 1:7 expected a mapping for merging, but found scalar (while constructing a mapping 2:3)',
      ],
      [
        'a: {<<: 1}',
        'constructor 1:9 expected a mapping or list of mappings for merging, but found scalar (while constructing a mapping 1:4)',
      ],
    ];
    for (const [text, expected] of cases) {
      it(JSON.stringify(text), () => {
        assert.equal(verdict(text), expected);
      });
    }
  });
});
