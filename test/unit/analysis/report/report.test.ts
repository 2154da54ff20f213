import { deepEqual, doesNotMatch } from 'node:assert/strict';
import type { ServerName } from '../../../../server/src/common/servers.ts';
import { brief, findingsOf, readDocument, readFile, user } from '../../../support/users.ts';

interface Row {
  readonly name: string;
  readonly text: string;
  readonly server?: ServerName;
  readonly finds: readonly string[];
}

const table: readonly Row[] = [
  { name: 'a usual user', text: user('ana'), finds: [] },
  { name: 'missing workspaces', text: user('ana', { workspaces: null }), finds: ['1:3-11 warning super-user'] },
  { name: 'null workspaces', text: user('ana', { workspaces: '' }), finds: ['4:3-13 warning super-user'] },
  {
    name: 'an empty text among the workspaces',
    text: user('ana', { workspaces: "[team, '']" }),
    finds: ['4:22-24 warning empty-workspace', '4:22-24 warning super-user'],
  },
  {
    name: 'superuser decides in Argilla 1.5',
    server: 'argilla-1.5',
    text: user('ana', { superuser: 'true' }),
    finds: ['5:14-18 warning super-user'],
  },
  {
    name: 'superuser is unknown elsewhere',
    text: user('ana', { superuser: 'true' }),
    finds: ['5:3-12 warning unknown-key'],
  },
  {
    name: 'one missing key, one finding each',
    text: '- workspaces: []\n',
    finds: ['1:3-13 error missing-key', '1:3-13 error missing-key', '1:3-13 error missing-key'],
  },
  {
    name: 'ranges behind an emoji, a tab and CRLF',
    text: `- {full_name: '😀\t', username: Ana}\r\n${user('ben', { api_key: 'rubrix.apikey' }).replaceAll('\n', '\r\n')}`,
    finds: [
      '1:4-13 error missing-key',
      '1:4-13 error missing-key',
      '1:32-35 error bad-pattern',
      '4:12-25 warning default-api-key',
    ],
  },
  {
    name: 'lone CR ends a line',
    text: user('ana', { api_key: 'rubrix.apikey' }).replaceAll('\n', '\r'),
    finds: ['3:12-25 warning default-api-key'],
  },
  {
    name: 'a text that can’t be read has one error; other users keep their warnings',
    text: `${user('ana').replace('api_key: ', 'api_key ')}${user('Ben', { api_key: 'rubrix.apikey' })}`,
    finds: ['3:3-10 error yaml-syntax', '5:13-16 warning bad-pattern', '7:12-25 warning default-api-key'],
  },
  {
    name: 'an open quote is shown where it was opened',
    text: `${user('ana', { full_name: '"Ana' })}${user('ben')}`,
    finds: ['5:14-18 error yaml-syntax'],
  },
  {
    name: 'two documents',
    text: `${user('ana')}---\n${user('ben')}`,
    finds: ['5:1-2 error yaml-syntax'],
  },
  { name: 'a mapping', text: `users:\n${user('ana')}`, finds: ['1:1-7 error not-a-list'] },
  { name: 'an empty file', text: '', finds: ['1:1-1 error not-a-list'] },
  { name: 'an empty mapping starts', text: '{}\n', finds: ['1:1-3 warning not-a-list'] },
  {
    name: 'the migrate task is stricter',
    server: 'argilla-migrate',
    text: `${user('ana', { workspaces: '[Team]' })}${user('ana', { full_name: '' })}`,
    finds: ['4:16-20 error bad-pattern', '5:13-16 error duplicate-username', '9:3-12 error wrong-type'],
  },
];

describe('findings of a file', () => {
  for (const { name, text, server = 'rubrix-0.18', finds } of table) {
    it(name, () => {
      const errors = findingsOf(readFile(text, server)).filter(
        ({ severity }) => severity !== 'hint' && severity !== 'information',
      );
      deepEqual(errors.map(brief), finds);
    });
  }

  it('names the user that wins, with its place', () => {
    const shared = { api_key: 'shared-8fW2kqZtR4mNvB3xT5pLs9' };
    const found = findingsOf(readFile(user('ana', shared) + user('ben', shared)));
    const finding = found.find(({ code }) => code === 'duplicate-api-key');
    deepEqual(finding?.related, [
      {
        message: 'The key signs in as `ana`.',
        range: { start: { line: 2, character: 11 }, end: { line: 2, character: 40 } },
      },
    ]);
  });

  it('the last record of a username counts, at the first one’s place', () => {
    // ana stands first with the last record's key, so the key of ben is hers.
    const text =
      user('ana', { api_key: 'first-key-8fW2kqZtR4mNvB3xT5pLs9' }) +
      user('ben', { api_key: 'second-key-8fW2kqZtR4mNvB3xT5pLs9' }) +
      user('ana', { api_key: 'second-key-8fW2kqZtR4mNvB3xT5pLs9' });
    const found = findingsOf(readFile(text)).filter(({ code }) => code.startsWith('duplicate'));
    deepEqual(found.map(brief), ['7:12-45 warning duplicate-api-key', '9:13-16 warning duplicate-username']);
  });

  it('never shows a secret', () => {
    const secrets = ['hunter2-plain', '$2b$12$lowercasebroken', 'my-api-key-value-8fW2kqZtR4mNvB3xT5pLs9', '0777'];
    const text =
      user('ana', { hashed_password: 'hunter2-plain', api_key: 'my-api-key-value-8fW2kqZtR4mNvB3xT5pLs9' }) +
      user('ben', { hashed_password: '$2b$12$lowercasebroken', api_key: 'my-api-key-value-8fW2kqZtR4mNvB3xT5pLs9' }) +
      user('cem', { hashed_password: '[hunter2-plain]', api_key: '0777' }) +
      '- username: dan\n  hashed_password: hunter2-plain: x\n  api_key: "my-api-key-value-8fW2kqZtR4mNvB3xT5pLs9\n';
    for (const server of ['rubrix-0.18', 'argilla-1.5', 'argilla-migrate'] as const) {
      for (const { message, related } of findingsOf(readFile(text, server))) {
        for (const said of [message, ...related.map((each) => each.message)]) {
          for (const secret of secrets) doesNotMatch(said, new RegExp(secret.replaceAll('$', '\\$')));
        }
      }
    }
  });
});

describe('settings and comments', () => {
  const superUser = user('ana', { workspaces: null });

  it('severity by code, off included', () => {
    const as = (severity: 'hint' | 'off') =>
      readDocument(superUser + user('Ben'), { severity: { 'super-user': severity, 'bad-pattern': severity } })
        .findings()
        .map(({ code, severity: is }) => `${code} ${is}`);
    deepEqual(as('hint'), ['super-user hint', 'bad-pattern hint']);
    deepEqual(as('off'), []);
  });

  const hidden: [name: string, text: string, left: string[]][] = [
    ['on the line', superUser.replace('ana\n', 'ana # users-yml-disable-line super-user -- the admin\n'), []],
    ['on the line above', `# users-yml-disable-next-line super-user\n${superUser}`, []],
    [
      'above, behind another user',
      `${user('ben')}# users-yml-disable-next-line super-user, weak-cost\n${superUser}`,
      [],
    ],
    ['for the file', `# users-yml-disable-file super-user\n${superUser}`, []],
    ['another code', `# users-yml-disable-file default-password\n${superUser}`, ['2:3-11 warning super-user']],
    [
      'text that only looks like a comment',
      `${superUser}  full_name: |\n    # users-yml-disable-file super-user\n`,
      ['1:3-11 warning super-user'],
    ],
  ];
  for (const [name, text, left] of hidden) {
    it(`a comment ${name}`, () => {
      deepEqual(
        findingsOf(readFile(text))
          .filter(({ severity }) => severity === 'warning')
          .map(brief),
        left,
      );
    });
  }

  it('can’t hide on the command line what stops the server', () => {
    const text = `# users-yml-disable-file bad-pattern\n${user('Ana')}`;
    deepEqual(findingsOf(readFile(text)).map(brief)[0], '2:13-16 error bad-pattern');
  });

  it('a comment chooses the server', () => {
    const text = `# users-yml: server=argilla-1.5\n${user('ana', { superuser: 'true' })}`;
    deepEqual(
      findingsOf(readFile(text))
        .filter(({ severity }) => severity === 'warning')
        .map(brief),
      ['6:14-18 warning super-user'],
    );
  });
});
