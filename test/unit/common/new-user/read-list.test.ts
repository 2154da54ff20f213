import assert from 'node:assert/strict';
import { readList } from '../../../../server/src/common/new-user/read-list.ts';

const told = (text: string, isPlain = false): unknown => {
  const { rows, faults } = readList(text, { isPlain });
  return [
    ...rows.map(({ line, username, fullName, email, workspaces }) =>
      [line, username, fullName, email, workspaces.join('+')].join('|'),
    ),
    ...faults.map(({ line, why }) => `${String(line)} ${why.split(' ').slice(0, 4).join(' ')}`),
  ];
};

describe('a list of new users', () => {
  for (const [title, text, expected] of [
    ['commas', 'username,full_name,workspaces\nana,"Ana, A.",red;blue\n', ['2|ana|Ana, A.||red+blue']],
    ['tabs, as spreadsheets copy', 'Username\tEmail\r\nana\ta@x.org\r\n\r\nben\t\r\n', ['2|ana||a@x.org|', '4|ben|||']],
    [
      'semicolons, as some save',
      'username;workspaces\nana;"red;blue"\nben;red, blue\n',
      ['2|ana|||red+blue', '3|ben|||red+blue'],
    ],
    ['a value over two lines', 'username\tfull_name\nana\t"A\nB"\nben\tB', ['2|ana|A\nB||', '4|ben|B||']],
    ['too many values', 'username\tworkspaces\nana\tred\tx\n', ['2|ana|||red', '2 it has more values']],
    ['nobody', 'username\n\n', ['1 there is no user']],
    ['no names of columns', 'ana\nben\n', ['1 it has to name']],
  ] as const) {
    it(`is a table: ${title}`, () => {
      assert.deepEqual(told(text), expected);
    });
  }

  for (const [title, text, expected] of [
    ['usernames', '\ufeff ana\r\n\r\nben \n', ['1|ana|||', '3|ben|||']],
    ['one', 'ana', ['1|ana|||']],
    ['nothing', ' \n\n', ['1 there is no user']],
    ['a table all the same', 'username,workspaces\nana,red\n', ['2|ana|||red']],
    ['several values, of which nobody knows what they are', 'ana,red\nben\n', ['1 it has to name']],
  ] as const) {
    it(`may be plain: ${title}`, () => {
      assert.deepEqual(told(text, true), expected);
    });
  }
});
