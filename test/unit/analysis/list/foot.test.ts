import assert from 'node:assert/strict';
import type { UsersFile } from '../../../../server/src/analysis/users-file.ts';
import { LineIndex } from '../../../../server/src/text/line-index.ts';
import { readFile, stateOf } from '../../../support/file-state.ts';
import { user } from '../../../support/users.ts';

const server = 'rubrix-0.18';
const ana = user('ana');
const ben = user('ben');

/** Null for a file that is read as a whole. */
function footOf({ whole, foot }: UsersFile): string | null {
  return whole ? null : foot;
}

/** The text after an edit that puts a text in place of the first `old`, of a file that is read entry by entry. */
function edited(before: string, old: string, text: string): { readonly text: string; readonly foot: string | null } {
  const file = readFile(before, server);
  assert.equal(file.whole, null);
  const start = before.indexOf(old);
  file.edit(new LineIndex(before).range(start, start + old.length), text);
  file.advance();
  assert.deepEqual(stateOf(file), stateOf(readFile(file.text, server)));
  return { text: file.text, foot: footOf(file) };
}

describe('what ends the document', () => {
  for (const foot of ['...\n', '...', '...\r\n', '... # end\n\n# more', '...\n...\n', '...\n  # more\n']) {
    it(`is told apart from the last user: ${JSON.stringify(foot)}`, () => {
      assert.equal(readFile(ana + foot, server).foot, foot);
    });
  }

  for (const foot of [
    '...x\n',
    '...#\n',
    '... x\n',
    '...\t\n',
    '...\n- x\n',
    '...\n---\n',
    '... #\u2028x\n',
    '...\u0007',
  ]) {
    it(`takes the whole file where it is more than that: ${JSON.stringify(foot)}`, () => {
      assert.ok(['', null].includes(footOf(readFile(ana + foot, server))));
    });
  }

  const edits: readonly [title: string, old: string, text: string, foot: string | null][] = [
    ['stays when a user changes', 'ben', 'bea', '... # end\n'],
    ['changes', 'end', 'over', '... # over\n'],
    ['goes', '... # end\n', '', ''],
    ['becomes a comment of the last user', '...', '', ''],
    ['moves up', ben, `...\n# no ben\n`, '...\n# no ben\n... # end\n'],
    ['comes within the list', ben, `...\n${ben}`, null],
    ['is no end behind a text on its line', 'workspaces: []\n... # end', 'workspaces: []... # end', ''],
    ['is behind a user that is added', '... # end', `${user('cid')}...`, '...\n'],
    ['has a user behind it', '... # end\n', `...\n${user('cid')}`, null],
    ['is within a text that is not closed', 'username: ben', "username: 'ben", null],
  ];
  for (const [title, old, text, foot] of edits) {
    it(title, () => {
      const before = `${ana}${ben.replace(/\n$/, '')}\n... # end\n`;
      const after = edited(before, old, text);
      assert.equal(
        after.text,
        before.replace(old, () => text),
      );
      assert.equal(after.foot, foot);
    });
  }
});
