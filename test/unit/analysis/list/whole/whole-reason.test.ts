import assert from 'node:assert/strict';
import { wholeReason } from '../../../../../server/src/analysis/list/whole/whole-reason.ts';
import { readFile, user } from '../../../../support/users.ts';

describe('why a file is read as a whole', () => {
  const ana = user('ana');
  for (const [text, reason] of [
    [ana + user('ben'), null],
    [`${ana}  full_name: a\u2028  b\n`, null],
    [`- a\u2028${ana}`, /line separator/],
    [`- a\u0085- b\n${ana}`, /line separator/],
    [`- &a x\n- [*a]\n${ana}`, null],
    [`- &a x\n- *a\n${ana}`, /alias/],
    [`- [*a]\n- &a x\n${ana}`, /alias without an anchor above/],
    [`- &a x\n- &a x\n${ana}`, /set twice/],
    [`  ${ana.trimEnd().replaceAll('\n', '\n  ')}\n  - x\n`, null],
    [`  - x\n- y\n`, /dash left of the others/],
    [`%YAML 1.1\n%YAML 1.1\n---\n${ana}`, /dash on lines of their own/],
    [`%TAG !t! tag:example.com,2000:\n---\n${ana}`, /dash on lines of their own/],
    [`%YAML 1.1\n${ana}`, /dash on lines of their own/],
    [`${ana}---\n`, /second document/],
    [`${ana}...\n---\n`, /second document/],
    [`${ana}... x\n`, /behind a `---` or `...`/],
    ['[{a: b}]\n', null],
    ['# x\n--- # y\n [{a: b},\n]', null],
    ['[{a: b}, c]\n', /dash on lines of their own/],
    ['[{a: &x b}]\n', /in brackets without anchors/],
    ['[{a: b}\n', null],
    ['[{a: b\n', /dash on lines of their own/],
    ['{a: b}\n', /dash on lines of their own/],
  ] as const) {
    it(JSON.stringify(text.slice(0, 30)), () => {
      const found = wholeReason(readFile(text));
      if (reason === null) assert.equal(found, null);
      else assert.match(found ?? '', reason);
    });
  }
});
