import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { checkFormatNames } from '../../server/src/cli/format/check-formats.ts';
import { createHash } from '../support/hashes.ts';
import { checkJson, foreign, goodHash, makeFolder, user, users } from './harness.ts';

const guide = fileURLToPath(new URL('../fixtures/guide.yml', import.meta.url));

async function json(args: readonly string[], stdin: string | Uint8Array = '') {
  const { status, out, err } = await users(['check', '--format', 'json', ...args], { stdin });
  return { status, err, files: checkJson(out).files };
}

const codesOf = (file: { diagnostics: readonly { code: string }[] } | undefined) =>
  file?.diagnostics.map(({ code }) => code);

describe('users-yml check', () => {
  it('gives the guide’s file in the form of docs/cli.md#check-json (warnings and errors)', async () => {
    const { out, status, err } = await users(['check', '--format=json', guide]);
    assert.equal(status, 1);
    assert.equal(err, '');
    const text = (value: unknown) => (typeof value === 'string' && value.length > 5 ? 'text' : value);
    const quiet = (value: unknown) => /"severity":"(?:information|hint)"/.test(JSON.stringify(value));
    const parsed: unknown = JSON.parse(out, (key, value: unknown) => {
      if (key === 'diagnostics') return (value as unknown[]).filter((each) => !quiet(each));
      return key === 'message' ? text(value) : key === 'fixes' ? [] : value;
    });
    const range = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    const finding = (code: string, at: object, related: object[] = []) => ({
      code,
      severity: 'warning',
      message: 'text',
      range: at,
      related,
      fixes: [],
    });
    assert.deepEqual(parsed, {
      version: 1,
      config: null,
      files: [
        {
          file: guide,
          kind: 'users',
          recognized: true,
          unverified: 0,
          diagnostics: [
            finding('not-bcrypt', range(2, 19, 46)),
            finding('not-bcrypt', range(6, 19, 46)),
            finding('super-user', range(9, 2, 10)),
            finding('not-bcrypt', range(10, 19, 46)),
            finding('duplicate-api-key', range(11, 11, 33), [{ message: 'text', range: range(7, 11, 33) }]),
          ],
        },
      ],
    });
  });

  it('names fixes by their titles', async () => {
    const { files } = await json(['-'], user('ana').replace('  workspaces: []\n', ''));
    const [finding] = files[0]?.diagnostics ?? [];
    assert.equal(finding?.code, 'super-user');
    assert.ok(finding.fixes.some((title) => title.includes('workspaces')));
  });

  const twice = user('ana') + user('ben', { api_key: 'ana-8fW2kqZtR4mNvB3xT5pLs9' });
  const broken = user('Ana');
  for (const [title, args, stdin, status] of [
    ['nothing found', [], user('ana'), 0],
    ['a warning', [], twice, 1],
    ['a warning, errors only', ['--fail-on', 'error'], twice, 0],
    ['an error, errors only', ['--fail-on', 'error'], broken, 1],
    ['an error, never', ['--fail-on=never'], broken, 0],
    ['the last --fail-on counts', ['--fail-on', 'never', '--fail-on', 'error'], broken, 1],
    ['a hint', ['--fail-on', 'hint'], user('ana', { workspaces: '[a, a]' }), 1],
    ['a hint by default', [], user('ana', { workspaces: '[a, a]' }), 0],
    ['another program’s file', ['--fail-on', 'hint'], foreign, 0],
    ['another program’s file by force', ['--force'], foreign, 1],
  ] as const) {
    it(`exit status ${status}: ${title}`, async () => {
      assert.equal((await users(['check', ...args, '-'], { stdin })).status, status);
    });
  }

  for (const [title, args, stdin, status] of [
    ['a users file', [], user('ana'), 0],
    ['another program’s file', [], foreign, 1],
    ['another program’s file by force', ['--force', '--fail-on=never'], foreign, 1],
    ['a users file that has findings, never', ['--fail-on=never'], twice, 0],
  ] as const) {
    it(`exit status ${status} with --require: ${title}`, async () => {
      const outcome = await users(['check', '--require', ...args, '-'], { stdin });
      assert.equal(outcome.status, status);
      assert.equal(outcome.err.includes('--require'), status === 1);
    });
  }

  it('says nothing of another program’s file, unless forced', async () => {
    assert.deepEqual((await json(['-'], foreign)).files, [
      { file: '-', kind: 'users', recognized: false, unverified: 0, diagnostics: [] },
    ]);
    const [forced] = (await json(['--force', '-'], foreign)).files;
    assert.equal(forced?.recognized, false);
    assert.deepEqual(codesOf(forced), ['not-a-list']);
  });

  describe('of a file that everyone on the machine can read', () => {
    const check = async (args: readonly string[], text: string, open = true) => {
      const { status, out } = await users(['check', '--format=json', ...args], { stdin: text, open });
      return { status, codes: codesOf(checkJson(out).files[0]) ?? [] };
    };

    it('says so, once, and that is no failure', async () => {
      const folder = makeFolder({ 'users.yml': user('ana') + user('ben') });
      try {
        const path = `${folder.path}/users.yml`;
        const { status, codes } = await check([path], '');
        assert.equal(status, 0);
        assert.deepEqual(
          codes.filter((code) => code === 'readable-by-all'),
          ['readable-by-all'],
        );
        assert.ok(!(await check([path], '', false)).codes.includes('readable-by-all'));
      } finally {
        folder.remove();
      }
    });

    it('says nothing where it is meant, nor of the comment that says so where nobody looks', async () => {
      const text = `# users-yml-disable-file readable-by-all -- nobody else is here\n${user('ana')}`;
      const folder = makeFolder({ 'users.yml': text });
      try {
        for (const open of [true, false]) {
          const { codes } = await check([`${folder.path}/users.yml`], '', open);
          assert.deepEqual(codes, ['no-super-user']);
        }
      } finally {
        folder.remove();
      }
    });

    it('says nothing of what comes through a pipe', async () => {
      assert.ok(!(await check(['-'], user('ana'))).codes.includes('readable-by-all'));
    });
  });

  it('tells whoever named a file that is none of ours, in whatever form the report is', async () => {
    for (const format of checkFormatNames) {
      const { status, out, err } = await users(['check', '--format', format, '-'], { stdin: foreign });
      assert.equal(status, 0);
      assert.match(out + err, /not a Rubrix\/Argilla users file/);
    }
  });

  it('heeds the comments that claim or disclaim a file', async () => {
    const ignored = `# users-yml: ignore\n${user('Ana')}`;
    assert.deepEqual((await json(['-'], ignored)).files, [
      { file: '-', kind: 'users', recognized: false, unverified: 0, diagnostics: [] },
    ]);
    const [forced] = (await json(['--force', '-'], ignored)).files;
    assert.equal(forced?.recognized, false);
    assert.deepEqual(codesOf(forced), ['bad-pattern']);
    assert.equal((await json(['-'], `# users-yml: check\n${foreign}`)).files[0]?.recognized, true);
  });

  it('judges for the chosen server, and a comment chooses for its file', async () => {
    const text = user('ana') + user('ana', { api_key: 'x-8fW2kqZtR4mNvB3xT5pLs9' });
    const severity = async (args: string[], stdin: string) =>
      (await json([...args, '-'], stdin)).files[0]?.diagnostics.find(({ code }) => code === 'duplicate-username')
        ?.severity;
    assert.equal(await severity([], text), 'warning');
    assert.equal(await severity(['--server', 'argilla-migrate'], text), 'error');
    assert.equal(await severity([], `# users-yml: server=argilla-migrate\n${text}`), 'error');
  });

  it('can’t be kept from reporting what stops the server', async () => {
    const file = `# users-yml-disable-file bad-pattern, super-user\n${user('Ana').replace('  workspaces: []\n', '')}`;
    assert.deepEqual(codesOf((await json(['-'], file)).files[0]), ['bad-pattern']);
  });

  for (const [title, bytes, at] of [
    ['a Latin-1 letter', Buffer.from(user('ana', { full_name: '"Ana Díaz"' }), 'latin1'), [4, 20]],
    [
      'letters before it',
      Buffer.concat([Buffer.from(`# 😀é`), Buffer.from([0xff]), Buffer.from(`\n${user('ana')}`)]),
      [0, 5],
    ],
    ['UTF-16', Buffer.from(`\ufeff${user('ana')}`, 'utf16le'), [0, 0]],
    ['a cut-off character', Buffer.concat([Buffer.from(`${user('ana')}# `), Buffer.from([0xe2, 0x82])]), [4, 2]],
  ] as const) {
    it(`not UTF-8: ${title}`, async () => {
      const { status, files } = await json(['-'], bytes);
      assert.equal(status, 1);
      const [finding, ...more] = files[0]?.diagnostics ?? [];
      assert.deepEqual(more, []);
      assert.equal(finding?.code, 'not-utf8');
      assert.equal(finding.severity, 'error');
      const [line, character] = at;
      if (title !== 'a Latin-1 letter') assert.deepEqual(finding.range.start, { line, character });
      assert.deepEqual([finding.related, finding.fixes], [[], []]);
    });
  }

  it('does not count a BOM', async () => {
    const { files } = await json(['-'], `\ufeff${user('Ana')}`);
    assert.deepEqual(files[0]?.diagnostics[0]?.range.start, { line: 0, character: 12 });
  });

  it('prints 2 MB whole', async () => {
    const { status, out } = await users(['check', '--format', 'json', '-'], {
      stdin: Array.from({ length: 3000 }, (_, index) => user(`U${index}`)).join(''),
    });
    assert.equal(status, 1);
    assert.ok(out.length > 1_000_000);
    assert.equal(checkJson(out).files[0]?.diagnostics.length, 3000);
  });
});

describe('users-yml check: published passwords', () => {
  const cheap = Array.from({ length: 9 }, (_, index) => createHash(index === 3 ? '1234' : `not public ${index}`, 5));
  const file = cheap.map((hash, index) => user(`u${index}`, { hashed_password: hash })).join('');
  const costly = user('ana');
  const open = createHash('1234', 10);
  /** The first one is not told from others; of the rest the username or the API key is. */
  const suspects =
    user('ana', { hashed_password: createHash('12345678', 10) }) +
    user('admin', { hashed_password: open }) +
    user('ben', { hashed_password: createHash('1234', 10), api_key: 'changeme' }) +
    user('cleo', { hashed_password: createHash('12345678', 10), api_key: 'argilla.apikey' });

  for (const [title, args, stdin, unverified, found] of [
    ['eight hashes of cost 5 are tried', [], file, 1, ['u3']],
    ['none', ['--verify-passwords', 'none'], file, 9, []],
    ['all', ['--verify-passwords', 'all'], file, 0, ['u3']],
    ['as much as asked for', ['--verify-passwords', '192'], file, 6, []],
    ['costly hashes are left', [], costly, 1, []],
    ['unless the username is published', [], suspects, 1, ['u1', 'u2', 'u3']],
    ['or the work is limited', ['--verify-passwords', '512'], suspects, 4, []],
    ['the same hash twice is one', [], costly + user('ben', { hashed_password: goodHash }), 1, []],
  ] as const) {
    it(title, async () => {
      const { out } = await users(['check', '--format', 'json', '--fail-on', 'never', ...args, '-'], { stdin });
      const [checked] = checkJson(out).files;
      assert.equal(checked?.unverified, unverified);
      const users_ = checked.diagnostics
        .filter(({ code }) => code === 'default-password')
        .map(({ range }) => `u${Math.floor(range.start.line / 4)}`);
      assert.deepEqual(users_, found);
    });
  }

  const dear = (cost: number, letter: string) =>
    user(letter, { hashed_password: createHash(letter, 4).replace('$04$', `$${String(cost)}$`) });

  it('tells what it leaves out of all, and how long that would take', async () => {
    const stdin =
      dear(17, 'a') +
      dear(31, 'b') +
      cheap
        .slice(0, 1)
        .map((hash) => user('c', { hashed_password: hash }))
        .join('');
    const { out, err, hostsOpened } = await users(['check', '--format=json', '--verify-passwords=all', '-'], { stdin });
    assert.equal(checkJson(out).files[0]?.unverified, 2);
    assert.equal(
      err,
      'users-yml: 2 hashes were not tried: of a cost over 16, or beyond 60 minutes of work. --yes has them tried, too: up to about 3 days.\n',
    );
    assert.equal(hostsOpened, 0);
  });

  it('leaves costly hashes out of a number of units, too', async () => {
    const { out } = await users(['check', '--format=json', '--verify-passwords=999999999999', '-'], {
      stdin: dear(31, 'a'),
    });
    assert.equal(checkJson(out).files[0]?.unverified, 1);
  });

  it('gives all files together about an hour', async () => {
    const folder = makeFolder({
      // Two passwords on 225 hashes of cost 16 are half of it.
      'a.users.yml': Array.from({ length: 225 }, (_, index) => dear(16, `a${String(index)}`)).join(''),
      'b.users.yml': Array.from({ length: 300 }, (_, index) => dear(16, `b${String(index)}`)).join(''),
    });
    try {
      const { out, err } = await users(['check', '--format=json', '--verify-passwords=all', folder.path], {
        answer: -1,
      });
      assert.deepEqual(
        checkJson(out).files.map(({ unverified }) => unverified),
        [0, 75],
      );
      assert.match(err, /a\.users\.yml: 225 hashes to try, up to about 30 minutes\.\n/);
      assert.match(err, /75 hashes were not tried: .* --yes has them tried, too: up to about 10 minutes\.\n$/);
    } finally {
      folder.remove();
    }
  });

  it('tries everything where that is wanted, and tells before how long it takes', async () => {
    const args = ['check', '--format=json', '--verify-passwords=all', '--yes', '-'];
    const { out, err } = await users(args, { stdin: dear(31, 'a') + dear(17, 'b'), answer: -1 });
    assert.equal(checkJson(out).files[0]?.unverified, 0);
    assert.equal(err, 'users-yml: standard input: 2 hashes to try, up to about 3 days.\n');
  });

  it('starts threads only where it is much work', async () => {
    assert.equal((await users(['check', '-'], { stdin: file })).hostsOpened, 0);
    const nine = Array.from({ length: 3 }, () => user('ana', { hashed_password: createHash('not public', 10) })).join(
      '',
    );
    assert.equal((await users(['check', '--verify-passwords', 'all', '-'], { stdin: nine })).hostsOpened, 1);
  });

  it('counts hashes that are known at sight as tried', async () => {
    const stdin = user('ana', { hashed_password: '$2y$12$MPcRR71ByqgSI8AaqgxrMeSdrD4BcxDIdYkr.ePQoKz7wsGK7SAca' });
    assert.equal(checkJson((await users(['check', '--format=json', '-'], { stdin })).out).files[0]?.unverified, 0);
  });
});

describe('users-yml check: what can’t be done', () => {
  it('reports the others beside a PATH that is not there', async () => {
    const folder = makeFolder({ 'users.yml': user('ana') });
    try {
      const { status, err, files } = await json([`${folder.path}/gone`, `${folder.path}/*.yaml`, folder.path]);
      assert.equal(status, 2);
      assert.match(err, /gone: there is no such file or folder/);
      assert.match(err, /\*\.yaml: there is no such file, and none that it matches as a pattern/);
      assert.deepEqual(
        files.map(({ file }) => file),
        [`${folder.path}/users.yml`],
      );
    } finally {
      folder.remove();
    }
  });

  for (const args of [
    [],
    ['check'],
    ['check', '--format', 'xml', 'a'],
    ['check', '--format'],
    ['check', '--fail-on', 'fatal', '-'],
    ['check', '--force=yes', '-'],
    ['check', '--server', 'hunter2', '-'],
    ['check', '--verify-passwords', 'hunter2', '-'],
    ['check', '--hunter2', '-'],
    ['check', '-hunter2', '-'],
    ['inspect'],
    ['inspect', '--fail-on', 'error', '-'],
    ['inspect', '--format', 'sarif', '-'],
    ['hash', 'hunter2'],
    ['lsp'],
    ['lsp', '--stdio', 'hunter2'],
    ['hunter2'],
    ['--hunter2'],
  ]) {
    it(`usage error: ${args.join(' ') || 'no arguments'}`, async () => {
      const { status, out, err } = await users(args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, /^users-yml.*[.]\n/);
      assert.doesNotMatch(err, /hunter2/);
    });
  }

  it('reports the others beside a file at which it goes wrong, whole', async () => {
    const folder = makeFolder({
      'a.users.yml': user('ana', { hashed_password: createHash('not public', 11) }),
      'b.users.yml': user('Ben'),
    });
    try {
      const { status, out, err } = await users(['check', '--format=json', '--verify-passwords=all', folder.path], {
        crash: new Error('hunter2\n    at hunter2'),
      });
      assert.equal(status, 2);
      assert.deepEqual(
        checkJson(out).files.map(({ file }) => file),
        [`${folder.path}/b.users.yml`],
      );
      assert.match(err, /^users-yml: .*a\.users\.yml: This went wrong inside users-yml, please report it\. Error\n/);
      assert.doesNotMatch(err, /hunter2/);
    } finally {
      folder.remove();
    }
  });

  it('shows no secret in any format', async () => {
    const secrets = ['hunter2-plain', 'key-hunter2'];
    const stdin =
      user('Ben', { hashed_password: secrets[0]!, api_key: secrets[1]! }) + user('ana', { api_key: secrets[1]! });
    for (const format of checkFormatNames) {
      const { out } = await users(['check', '--format', format, '-'], { stdin });
      for (const secret of [...secrets, goodHash]) assert.ok(!out.includes(secret), format);
    }
  });
});
