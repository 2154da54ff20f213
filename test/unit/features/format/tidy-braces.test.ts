import assert from 'node:assert/strict';
import { BracesList } from '../../../../server/src/analysis/list/braces/braces-list.ts';
import { finish } from '../../../../server/src/common/steps.ts';
import { formatWhole } from '../../../../server/src/features/format/format-whole.ts';
import { isTidyBraces } from '../../../../server/src/features/format/tidy-braces.ts';
import { readFile } from '../../../support/users.ts';

const hash = '$2b$12$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC';
const ana = `{"username": "ana", "hashed_password": "${hash}", "api_key": "ana-8fW2kqZtR4mNvB3xT5pLs9", "workspaces": ["a", "b"]}`;
const tidy = `[${ana}, ${ana.replaceAll('ana', 'ben')}]\n`;

/** What is written in the place of a part of the tidy text, and whether it needs no closer look then. */
const cases: readonly (readonly [string, string, boolean])[] = [
  ['', '', true],
  ['}, {', '},\n {', true],
  ['[{', '[\n  {', true],
  ['[{', '---\n[{', true],
  ['"]}]\n', '"]}]', true],
  ['"a", "b"', '', true],
  ['"ana-8fW2kqZtR4mNvB3xT5pLs9"', '"a , b:c [ d ] \\" #"', true],
  ['"ana-8fW2kqZtR4mNvB3xT5pLs9"', '123', true],
  ['"a", "b"', '"a",\n  "b"', true],
  ['["a", "b"]', '[\n    "a"\n  ]', true],
  ['}, {', '} , {', false],
  ['}, {', '},  {', false],
  ['}, {', '},{', false],
  ['}, {', '}, \n{', false],
  ['}, {', '}, # ours\n{', false],
  ['}, {', '},\n\n{', false],
  ['": "ana"', '":"ana"', false],
  ['": "ana"', '":  "ana"', false],
  ['": "ana"', '" : "ana"', false],
  ['["a"', '[ "a"', false],
  ['"b"]', '"b" ]', false],
  ['"b"]}]\n', '"b"]} ]\n', false],
  ['"b"]}]\n', '"b"]}] \n', false],
  ['"b"]}]\n', '"b"]}]\n ', false],
  ['[{', '[ {', false],
  ['[{', '# ours\n[{', false],
  ['"a", "b"', "'a','b'", false],
  ['"a", "b"', 'team a', false],
];

describe('users in braces', () => {
  for (const [part, other, isTidy] of cases) {
    const text = part === '' ? tidy : tidy.replace(part, () => other);
    it(`are ${isTidy ? '' : 'not '}surely tidy with ${JSON.stringify(other)}`, () => {
      const file = readFile(text);
      const { whole } = file;
      assert.ok(whole instanceof BracesList);
      assert.equal(finish(isTidyBraces(whole)), isTidy);
      const { lines, rootNode, error } = whole;
      if (isTidy) assert.deepEqual(finish(formatWhole(file, { lines, rootNode, error }, null)), []);
    });
  }
});
