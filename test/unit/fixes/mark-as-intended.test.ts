import assert from 'node:assert/strict';
import { fixed, offered, user } from './support.ts';
import { read } from '../../rules/support/harness.ts';

const noList = user({}, '');

interface Row {
  readonly title: string;
  readonly code: string;
  readonly text: string;
  readonly expected: string;
}

const rows: readonly Row[] = [
  {
    title: 'stands behind the line',
    code: 'super-user',
    text: noList,
    expected: noList.replace('ana\n', 'ana # users-yml-disable-line super-user\n'),
  },
  {
    title: 'joins a comment of its kind, before the reason',
    code: 'super-user',
    text: noList.replace('ana\n', 'ana # users-yml-disable-line bad-pattern -- because\n'),
    expected: noList.replace('ana\n', 'ana # users-yml-disable-line bad-pattern, super-user -- because\n'),
  },
  {
    title: 'goes above a line that has another comment, with the line’s indentation',
    code: 'unknown-key',
    text: user({}, 'workspaces: []\nrole: x # why not'),
    expected: user({}, 'workspaces: []\n# users-yml-disable-next-line unknown-key\nrole: x # why not'),
  },
  {
    title: 'joins the comment above',
    code: 'super-user',
    text: `# users-yml-disable-next-line bad-pattern\n${noList.replace('ana\n', 'ana # hers\n')}`,
    expected: `# users-yml-disable-next-line bad-pattern, super-user\n${noList.replace('ana\n', 'ana # hers\n')}`,
  },
  {
    title: 'joins the comment behind the user before',
    code: 'super-user',
    text: `${user()}# users-yml-disable-next-line bad-pattern\n${user({ username: 'ben # his', api_key: 'ben-8fW2kqZtR4mNvB3xT5pLs9' }, '')}`,
    expected: `${user()}# users-yml-disable-next-line bad-pattern, super-user\n${user({ username: 'ben # his', api_key: 'ben-8fW2kqZtR4mNvB3xT5pLs9' }, '')}`,
  },
  {
    title: 'goes above a block scalar',
    code: 'not-bcrypt',
    text: user({ hashed_password: '|\n    secret # no comment\n' }),
    expected: user({ hashed_password: '|\n    secret # no comment\n' }).replace(
      '  hashed',
      '  # users-yml-disable-next-line not-bcrypt\n  hashed',
    ),
  },
  {
    title: 'goes above a text that goes on below',
    code: 'not-bcrypt',
    text: user({ hashed_password: '"secret\n    # no comment"' }),
    expected: user({ hashed_password: '"secret\n    # no comment"' }).replace(
      '  hashed',
      '  # users-yml-disable-next-line not-bcrypt\n  hashed',
    ),
  },
  {
    title: 'is not misled by a # in quotes',
    code: 'not-bcrypt',
    text: user({ hashed_password: '"secret # users-yml-disable-line bad-pattern"' }),
    expected: user({
      hashed_password: '"secret # users-yml-disable-line bad-pattern" # users-yml-disable-line not-bcrypt',
    }),
  },
];

describe('mark-as-intended', () => {
  for (const { title, code, text, expected } of rows) {
    for (const [name, end] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
      ['CR', '\r'],
    ] as const) {
      it(`${title} (${name})`, () => {
        const [before, after] = [text, expected].map((each) => each.replaceAll('\n', end));
        assert.equal(fixed(before ?? '', code, 'mark-as-intended'), after);
        assert.ok(!read(after ?? '').findings.some((finding) => finding.code === code));
      });
    }
  }

  it('is not offered where neither line can hold a comment', () => {
    const text = user({}, 'workspaces: []').replace('- username', '- {username').replaceAll('\n  ', ',\n  ');
    const flow = `${text.trimEnd().replace('ana-8fW2kqZtR4mNvB3xT5pLs9', '"ana\n  8f", role: "x\n  y"')}}\n`;
    const ids = offered(flow, 'unknown-key').map(({ id }) => id);
    assert.ok(!ids.includes('mark-as-intended'));
  });

  it('is not offered for what stops the server', () => {
    const ids = offered(user({ username: 'Ana' }), 'bad-pattern').map(({ id }) => id);
    assert.ok(!ids.includes('mark-as-intended'));
  });
});
