import assert from 'node:assert/strict';
import { indentAfterEnter } from '../../../../server/src/features/format/on-type.ts';
import { applyEdits } from '../../../../server/src/text/edits.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { readFile } from '../../../support/users.ts';

/** The text after Enter has begun the line that is marked by `|`, which stands where the editor has put the cursor. */
function after(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const edit = indentAfterEnter(readFile(text), new LineIndex(text).positionAt(offset));
  return applyEdits(text, edit ? [edit] : []);
}

const indented: readonly (readonly [what: string, text: string, column: number])[] = [
  ['behind a dash and a key', '- username: ana\n|', 2],
  ['behind a wider dash', '-   username: ana\n|', 4],
  ['behind an indented dash', '  - username: ana\n  |\n  - username: ben\n', 4],
  ['behind a dash alone', '- username: ana\n-\n|', 2],
  ['behind a key', '- username: ana\n  email: a # why: here\n    |\n', 2],
  ['behind a key without a value', '- username: ana\n  api_key:\n    |\n', 2],
  ['behind a key in quotes', '- "username": ana\n|\n', 2],
  ['behind a value in quotes', "- username: 'ana'\n|\n", 2],
  ['behind a list between brackets', '- workspaces: [a, b]\n|\n', 2],
  ['behind a key that takes a list', '- username: ana\n  workspaces:\n  |\n', 4],
  ['behind a dash and such a key', '- workspaces:\n|\n', 4],
  ['in a list', '- workspaces:\n    - a\n|\n', 4],
  ['in a list in the column of its key', '- workspaces:\n  - a b\n    |\n', 2],
  ['behind the sign of a text over lines', '- full_name: |\n|\n'.replace('|', '>'), 4],
  ['between other line ends', '- username: ana\r\n|\r\n- username: ben\r\n', 2],
  ['in a file that can’t be read', '- username: "ana\n- username: ben\n|\n', 2],
];

const left: readonly (readonly [what: string, text: string])[] = [
  ['in the right column', '- username: ana\n  |\n'],
  ['with something in it', '- username: ana\n|email: a\n'],
  ['below a blank line', '- username: ana\n\n|\n'],
  ['below a comment', '- username: ana\n  # why\n    |\n'],
  ['within a text in quotes', '- full_name: "Ana\n|\n  Maria"\n'],
  ['within a text that is open', '- full_name: "Ana\n|\n'],
  ['within brackets', '- workspaces: [a,\n|\n  b]\n'],
  ['within brackets that are open', '- workspaces: [a,\n|\n'],
  ['within a text over lines', '- full_name: >\n    Ana: x\n    |\n    b\n'],
  ['below a text that goes on', '- full_name: Ana\n    Maria\n    |\n'],
  ['at the start of a file', '|\n- username: ana\n'],
  ['below what begins the file', '---\n  |\n- username: ana\n'],
];

describe('the line that Enter begins', () => {
  for (const [what, text, column] of indented)
    it(`is indented ${what}`, () => {
      const wanted = text.replace(/ *\|/, ' '.repeat(column));
      assert.equal(after(text), wanted);
    });

  for (const [what, text] of left)
    it(`is left ${what}`, () => {
      assert.equal(after(text), text.replace('|', ''));
    });
});
