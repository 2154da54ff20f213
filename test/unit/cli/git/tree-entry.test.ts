import assert from 'node:assert/strict';
import { parseTreeEntry } from '../../../../server/src/cli/git/tree-entry.ts';

const id = '0123456789abcdef0123456789abcdef01234567';

describe('a line of git ls-tree', () => {
  for (const [line, expected] of [
    [`100644 blob ${id}\tusers.yml`, { kind: 'file', id, path: 'users.yml' }],
    [`100755 blob ${id}\ta b/\n\tusers.yml`, { kind: 'file', id, path: 'a b/\n\tusers.yml' }],
    [`120000 blob ${id}\tusers.yml`, { kind: 'link', id, path: 'users.yml' }],
    [`160000 commit ${id}\tmodule`, { kind: 'other', id, path: 'module' }],
    [`040000 tree ${id}\tfolder`, { kind: 'other', id, path: 'folder' }],
    [
      `100644 blob ${id}${'0'.repeat(24)}\tusers.yml`,
      { kind: 'file', id: `${id}${'0'.repeat(24)}`, path: 'users.yml' },
    ],
    [`100644 blob ${id}\tno-\ufffd-utf8/users.yml`, null],
    [`100644 blob --help\tusers.yml`, null],
    ['', null],
  ] as const) {
    it(JSON.stringify(line), () => assert.deepEqual(parseTreeEntry(line), expected));
  }
});
