import { tooComplex } from '../../server/src/rules/too-complex.ts';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { foreign, makeFolder, user, users } from './harness.ts';

const guide = fileURLToPath(new URL('../fixtures/guide.yml', import.meta.url));

interface InspectJson {
  readonly files: readonly {
    readonly server: string;
    readonly recognized: boolean;
    readonly loads: boolean | null;
    readonly error: { readonly kind: string; readonly message: string; readonly line: number | null } | null;
    readonly users: readonly Readonly<Record<string, unknown>>[];
  }[];
}

async function inspect(args: readonly string[], stdin: string | Uint8Array = '') {
  const { status, out } = await users(['inspect', '--format', 'json', ...args], { stdin });
  const report = JSON.parse(out) as InspectJson;
  // It is written piece by piece, and looks as if it were not.
  assert.equal(out, `${JSON.stringify(report, null, 2)}\n`);
  const [file] = report.files;
  assert.ok(file);
  return { status, file };
}

describe('users-yml inspect', () => {
  it('gives the guide’s file in the form of docs/cli.md#inspect-json', async () => {
    const { out, status } = await users(['inspect', '--format', 'json', guide]);
    const common = {
      full_name: null,
      email: null,
      disabled: null,
      role: null,
      hashed_password: '***',
      api_key: '***',
      sign_in: {
        password: 'every sign-in is an HTTP 500: it is a placeholder that was never filled in',
        api_key: null,
      },
    };
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      files: [
        {
          file: guide,
          kind: 'users',
          server: 'rubrix-0.18',
          recognized: true,
          loads: true,
          error: null,
          users: [
            {
              username: 'user1',
              ...common,
              workspaces: [],
              is_superuser: false,
              default_workspace: 'user1',
              effective_workspaces: ['user1'],
              api_key_owner: 'user1',
            },
            {
              username: 'user2',
              ...common,
              workspaces: ['client_projects'],
              is_superuser: false,
              default_workspace: 'user2',
              effective_workspaces: ['user2', 'client_projects'],
              api_key_owner: 'user2',
            },
            {
              username: 'user3',
              ...common,
              workspaces: null,
              is_superuser: true,
              default_workspace: 'user3',
              effective_workspaces: ['', 'client_projects', 'user1', 'user2', 'user3'],
              api_key_owner: 'user2',
            },
          ],
        },
      ],
      deployments: [],
    });
  });

  it('writes the keys in the order of docs/cli.md#inspect-json', async () => {
    const { file } = await inspect(['-'], user('ana'));
    assert.deepEqual(Object.keys(file.users[0] ?? {}), [
      'username',
      'full_name',
      'email',
      'disabled',
      'workspaces',
      'is_superuser',
      'role',
      'default_workspace',
      'effective_workspaces',
      'hashed_password',
      'api_key',
      'api_key_owner',
      'sign_in',
    ]);
  });

  for (const [title, args, hash, key] of [
    ['masks secrets', [], '***', '***'],
    ['shows them when told to', ['--show-secrets'], 'a hash', 'a key'],
  ] as const) {
    it(title, async () => {
      const stdin = user('ana', { hashed_password: 'a hash', api_key: 'a key' });
      const [seen] = (await inspect([...args, '-'], stdin)).file.users;
      assert.deepEqual([seen?.['hashed_password'], seen?.['api_key']], [hash, key]);
      const { out } = await users(['inspect', ...args, '-'], { stdin });
      assert.equal(out.includes('a hash') && out.includes('a key'), args.length > 0);
    });
  }

  it('masks empty secrets too', async () => {
    const [seen] = (await inspect(['-'], user('ana', { api_key: '""', hashed_password: '""' }))).file.users;
    assert.deepEqual([seen?.['hashed_password'], seen?.['api_key']], ['***', '***']);
  });

  for (const [title, stdin, kind, line] of [
    ['a bad field', user('ana') + user('Ben'), 'validation', 5],
    ['YAML that can’t be read', `${user('ana')}  x: 'y\n`, 'yaml-syntax', null],
    ['bytes that are not UTF-8', Buffer.from(`${user('ana')}  full_name: Díaz\n`, 'latin1'), 'encoding', 5],
    ['UTF-16', Buffer.from(`\ufeff${user('ana')}`, 'utf16le'), 'encoding', 1],
  ] as const) {
    it(`a file that does not load: ${title}`, async () => {
      const { status, file } = await inspect(['-'], stdin);
      assert.equal(status, 1);
      assert.deepEqual([file.loads, file.users, file.error?.kind], [false, [], kind]);
      assert.ok((file.error?.message.length ?? 0) > 10);
      if (line !== null) assert.equal(file.error?.line, line);
    });
  }

  for (const [title, stdin, line] of [
    ['a user longer than is looked at', `${user('ana')}- username: ben\n  note: [${'x, '.repeat(100_000)}]\n`, 5],
    ['merges of merges', tooComplex.bad, 8],
  ] as const) {
    it(`nobody knows whether it loads: ${title}`, async () => {
      const { status, file } = await inspect(['-'], stdin);
      assert.equal(status, 1);
      assert.deepEqual(
        [file.recognized, file.loads, file.users, file.error?.kind, file.error?.line],
        [true, null, [], 'limit', line],
      );
      const { out } = await users(['inspect', '-'], { stdin });
      assert.match(out, /line \d: More than is looked at/);
    });
  }

  it('over 1,000 super-users are said to reach all, instead of what that is', async () => {
    const superUsers = (count: number): string =>
      Array.from({ length: count }, (_, index) => user(`u${String(index)}`, { workspaces: 'null' })).join('');
    const listed = (await inspect(['-'], superUsers(1000) + user('ana'))).file.users;
    assert.deepEqual([listed[0]?.['effective_workspaces'], listed[0]?.['all']].map(lengthOf), [1002, 0]);
    const all = (await inspect(['-'], superUsers(1001) + user('ana'))).file.users;
    assert.deepEqual([all[0]?.['effective_workspaces'], all[0]?.['all']], [[], true]);
    assert.deepEqual([all.at(-1)?.['effective_workspaces'], all.at(-1)?.['all']], [['ana'], undefined]);
  });

  it('does not fill the lines of others with blanks for the sake of one long list', async () => {
    const names = Array.from({ length: 200 }, (_, number) => `team-${String(number)}`).join(', ');
    const disabled = { disabled: 'true' };
    const stdin = user('ana', { workspaces: `[${names}]` }) + user('ben', disabled) + user('cleo', disabled);
    const { out } = await users(['inspect', '-'], { stdin });
    const lines = out.split('\n').filter((line) => line.includes('the API key works'));
    assert.match(out, /team-199$/m);
    assert.deepEqual(
      lines.map((line) => line.indexOf('disabled') < 120),
      [true, true],
    );
  });

  it('passes over another program’s file, unless forced', async () => {
    const { status, file } = await inspect(['-'], foreign);
    assert.deepEqual([status, file.recognized, file.loads, file.error, file.users], [0, false, null, null, []]);
    const forced = await inspect(['--force', '-'], foreign);
    assert.deepEqual([forced.status, forced.file.recognized, forced.file.loads], [1, false, false]);
    assert.equal(forced.file.error?.kind, 'item-not-mapping');
  });

  it('gives roles for the migrate task alone', async () => {
    const role = async (server: string) =>
      (await inspect(['--server', server, '-'], user('ana'))).file.users[0]?.['role'];
    assert.equal(await role('argilla-migrate'), 'annotator');
    assert.equal(await role('argilla-1.5'), null);
    const { file } = await inspect(['--server', 'argilla-migrate', '-'], user('ana').replace('  workspaces: []\n', ''));
    assert.deepEqual([file.users[0]?.['role'], file.users[0]?.['role_1_11']], ['admin', 'owner']);
  });

  it('says who can’t sign in, and why', async () => {
    const text =
      user('ana', { hashed_password: 'secret' }) +
      user('ben', { disabled: 'true' }) +
      user('cid', { api_key: '" key-8fW2kqZtR4mNvB3xT5pLs9"' }) +
      user('dan');
    const { file } = await inspect(['-'], text);
    assert.deepEqual(
      file.users.map((each) => each['sign_in']),
      [
        {
          password: 'every sign-in is an HTTP 500: it is not a hash at all, perhaps the password itself',
          api_key: null,
        },
        { password: 'the user is disabled', api_key: null },
        { password: null, api_key: 'it begins or ends with a blank, which is cut off on the way to the server' },
        { password: null, api_key: null },
      ],
    );
  });

  it('knows the built-in user of Argilla 1.3 to 1.5', async () => {
    const owner = async (server: string) =>
      (await inspect(['--server', server, '-'], user('ana', { api_key: 'rubrix.apikey' }))).file.users[0]?.[
        'api_key_owner'
      ];
    assert.deepEqual([await owner('argilla-1.5'), await owner('argilla-1.0')], ['argilla', 'ana']);
  });

  it('names the server that a file’s comment chooses', async () => {
    const text = `# users-yml: server=argilla-1.3\n${user('ana')}`;
    assert.equal((await inspect(['-'], text)).file.server, 'argilla-1.3');
  });

  it('exit status: one of several does not load, one is not there', async () => {
    const folder = makeFolder({ 'users.yml': user('ana'), 'b.users.yml': user('Ben'), 'c.users.yml': foreign });
    try {
      assert.equal((await users(['inspect', folder.path])).status, 1);
      assert.equal((await users(['inspect', folder.path, `${folder.path}/gone`])).status, 2);
    } finally {
      folder.remove();
    }
  });

  it('several files, and none', async () => {
    const some = { 'users.yml': user('ana') + user('ben'), 'b.users.yml': user('Ben'), 'c.users.yml': foreign };
    for (const files of [some, {}]) {
      const folder = makeFolder(files);
      try {
        const { out } = await users(['inspect', '--format', 'json', folder.path]);
        const report = JSON.parse(out) as InspectJson;
        assert.equal(out, `${JSON.stringify(report, null, 2)}\n`);
        assert.equal(report.files.length, Object.keys(files).length);
      } finally {
        folder.remove();
      }
    }
  });

  it('tells whoever named what has no users file in it', async () => {
    const folder = makeFolder({ 'empty/notes.txt': '', '.users.yaml/notes.txt': '', 'other.yml': foreign });
    const inFolder = (name: string): string => `${folder.path}/${name}`;
    try {
      for (const format of ['pretty', 'json']) {
        const paths = ['empty', '.users.yaml', 'other.yml'].map(inFolder);
        const { status, out, err } = await users(['inspect', '--format', format, ...paths]);
        assert.equal(status, 0);
        assert.ok(err.includes(`${inFolder('empty')}: there is no users file in this folder: none is called `), err);
        assert.match(err, /\.users\.yaml: this is a folder, .*Docker/);
        assert.match(out + err, /other\.yml: not a Rubrix\/Argilla users file/);
      }
    } finally {
      folder.remove();
    }
  });

  it('tells people who is a super-user and whom a key really signs in', async () => {
    const { out } = await users(['inspect', guide]);
    assert.match(out, /starts with 3 users/);
    assert.match(out, /Super-users.*client_projects, user1, user2, user3\n {4}user3 .*signs in as user2/);
    assert.match(out, / {4}user1 +\(no other\) .*HTTP 500.*\n {4}user2 +client_projects .*\n/);
    assert.ok(!out.includes('\x1b'));
  });

  it('lets no name play with the terminal', async () => {
    const { out } = await users(['inspect', '-'], { stdin: user('ana', { full_name: '"\\e[31mred\\r"' }) });
    assert.ok(!out.includes('\x1b') && !out.includes('\r'));
  });
});

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
