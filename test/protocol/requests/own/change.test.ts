import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { ChangeAnswer, ChangeStep, FileChange, UserAt } from '../../../../server/src/common/protocol/change.ts';
import { applyEdits } from '../../../../server/src/text/edits.ts';
import { connect, type Pair, type PairOptions } from '../../../support/protocol-pair.ts';
import { someHash, user } from '../../../support/users.ts';

const uri = 'file:///srv/users.yml';
const other = 'file:///srv/b.users.yml';
const ana = user('ana', { workspaces: '[reviews]' });
const ben = user('ben', { workspaces: '[reviews, news] # both' });
const root = user('root', { workspaces: null });
const follows = 'The server reads the file when it starts: save it, and restart the server.';

describe('a change of users', () => {
  let pair: Pair;
  afterEach(() => pair.end());
  const begin = async (text: string, options?: PairOptions): Promise<void> => {
    pair = await connect(options);
    await pair.open(uri, text);
  };
  const ask = (...files: readonly FileChange[]): Promise<ChangeAnswer> =>
    pair.client.sendRequest('usersYml/change', { files });
  const change = (...steps: readonly ChangeStep[]): Promise<ChangeAnswer> => ask({ uri, steps });

  /** What was asked for is done by the client. */
  const done = async (...files: readonly FileChange[]): Promise<readonly string[]> => {
    const answer = await ask(...files);
    assert.ok(answer.kind === 'changed', 'why' in answer ? answer.why : '');
    assert.ok(pair.apply(answer.edit as never));
    return answer.said;
  };

  const cases: readonly (readonly [string, ChangeStep, string, readonly string[]])[] = [
    [
      'a password',
      { kind: 'setPassword', username: 'ana', hash: 'HASH' },
      ana.replace(/\$2b\S+/, 'HASH') + ben + root,
      ['`ana` signs in with the new password.'],
    ],
    [
      'a workspace more',
      { kind: 'grant', username: 'ana', workspaces: ['news'] },
      ana.replace('[reviews]', '[reviews, news]') + ben + root,
      ['`ana` reaches `news`.'],
    ],
    [
      'a workspace less',
      { kind: 'revoke', username: 'ben', workspaces: ['news'] },
      ana + ben.replace(', news', '') + root,
      ['`ben` loses `news`.'],
    ],
    [
      'an end of super-users',
      { kind: 'restrict', username: 'root', workspaces: ['news'] },
      ana + ben + user('root', { workspaces: '[news]' }),
      ['`root` is no super-user any more, and reaches what the list says.'],
    ],
    [
      'a workspace for a super-user alone',
      { kind: 'grant', username: 'root', workspaces: ['news'], restrict: true },
      ana + ben + user('root', { workspaces: '[news]' }),
      ['`root` is no super-user any more, and reaches what the list says.'],
    ],
    [
      'nobody to sign in',
      { kind: 'disable', username: 'ana', keepKey: true },
      `${ana}  disabled: true\n${ben}${root}`,
      ['`ana` can’t sign in any more, but programs with the API key can.'],
    ],
    [
      'a user less',
      { kind: 'remove', username: 'ana' },
      ben + root,
      ['`ana` can’t sign in any more. Data in the private workspace stay where they are.'],
    ],
    [
      'another username',
      { kind: 'renameUser', from: 'ana', to: 'anna' },
      ana.replace('ana', 'anna') + ben + root,
      ['`ana` signs in as `anna`.', 'Data of the workspace `ana` stay under the old name: nothing moves them.'],
    ],
    [
      'another workspace',
      { kind: 'renameWorkspace', from: 'news', to: 'press' },
      ana + ben.replace('news', 'press') + root,
      ['`ben` reaches `press`.', 'Data of the workspace `news` stay under the old name: nothing moves them.'],
    ],
    [
      'one workspace of two',
      { kind: 'mergeWorkspaces', from: 'reviews', to: 'news' },
      ana.replace('reviews', 'news') + ben.replace('reviews, ', '') + root,
      ['`ana` reaches `news`.', 'Data of the workspace `reviews` stay under the old name: nothing moves them.'],
    ],
    [
      'no workspace',
      { kind: 'deleteWorkspace', workspace: 'reviews' },
      ana.replace('reviews', '') + ben.replace('reviews, ', '') + root,
      [
        '`ana` and `ben` lose `reviews`.',
        'Data of the workspace `reviews` stay where they are, and nobody reaches them any more.',
      ],
    ],
  ];
  for (const [what, step, after, said] of cases) {
    it(`gives the edits for ${what}, and says what it means`, async () => {
      await begin(ana + ben + root);
      assert.deepEqual(await done({ uri, steps: [step] }), [...said, follows]);
      assert.equal(pair.text(uri), after);
    });
  }

  it('makes API keys up, and gives them to whoever hands them out', async () => {
    await begin(ana + ben);
    const answer = await change({ kind: 'newApiKey', username: 'ana' }, { kind: 'newApiKey', username: 'ben' });
    assert.ok(answer.kind === 'changed');
    assert.deepEqual(
      answer.made.map(({ username }) => username),
      ['ana', 'ben'],
    );
    pair.apply(answer.edit as never);
    for (const { apiKey } of answer.made) assert.ok(pair.text(uri).includes(`api_key: ${apiKey}\n`));
    assert.deepEqual(answer.said.slice(0, 1), ['Programs that sign in as `ana` and `ben` need the new API key.']);
    const disabled = await change({ kind: 'disable', username: 'ana' });
    assert.ok(disabled.kind === 'changed');
    assert.deepEqual(disabled.made, []);
    pair.apply(disabled.edit as never);
    assert.match(pair.text(uri), /api_key: " [A-Za-z0-9]+"\n/);
    const enabled = await change({ kind: 'enable', username: 'ana' }, { kind: 'enable', username: 'ben' });
    assert.ok(enabled.kind === 'changed');
    assert.deepEqual(
      enabled.made.map(({ username }) => username),
      ['ana'],
    );
    assert.match(enabled.said.join(' '), /`ben` is not disabled: nothing is to be changed\./);
  });

  it('adds a user, and one of another file, who leaves that', async () => {
    await begin(ana);
    await pair.open(other, ben);
    const added = await done({
      uri,
      steps: [{ kind: 'add', username: 'eve', hash: someHash, workspaces: null, email: 'e@x.org' }],
    });
    assert.deepEqual(added, ['`eve` can sign in.', follows]);
    assert.match(pair.text(uri), /- username: eve # users-yml-disable-line super-user\n {2}email: e@x.org\n/);
    const moved = await done(
      { uri, steps: [{ kind: 'copy', username: 'ben', uri: other }] },
      { uri: other, steps: [{ kind: 'remove', username: 'ben' }] },
    );
    assert.deepEqual([pair.text(uri).endsWith(ben), pair.text(other)], [true, '[]\n']);
    assert.deepEqual(moved.slice(0, 1), [
      'users.yml: `ben` can sign in, with the password and API key of the other file.',
    ]);
  });

  it('says nothing of restarts where nothing changes for the server', async () => {
    await begin(ben + ana);
    assert.deepEqual(await done({ uri, steps: [{ kind: 'sort' }] }), []);
    assert.equal(pair.text(uri), ana + ben);
    assert.deepEqual(await done({ uri, steps: [{ kind: 'move', username: 'ana', before: null }] }), []);
    assert.equal(pair.text(uri), ben + ana);
  });

  it('names few of many users', async () => {
    const names = ['u1', 'u2', 'u3', 'u4', 'u5'];
    await begin(names.map((name) => user(name)).join(''));
    const steps = names.map((username): ChangeStep => ({ kind: 'grant', username, workspaces: ['news'] }));
    assert.deepEqual(await done({ uri, steps }), ['`u1`, `u2`, `u3` and 2 others reach `news`.', follows]);
  });

  it('is none in words: so already, refused, for a super-user, no users file', async () => {
    await begin(ana + root);
    const [unchanged, unknown, superuser] = [
      await change({ kind: 'grant', username: 'ana', workspaces: ['reviews'] }),
      await change({ kind: 'remove', username: 'anna' }),
      await change(
        { kind: 'grant', username: 'ana', workspaces: ['x'] },
        { kind: 'grant', username: 'root', workspaces: ['x'] },
      ),
    ];
    assert.deepEqual(unchanged, { kind: 'unchanged', why: '`ana` reaches that already: nothing is to be changed.' });
    assert.deepEqual(unknown, {
      kind: 'refused',
      why: 'There is no user `anna` in the file. Did you mean `ana`?',
      needsRestrict: false,
    });
    assert.ok(superuser.kind === 'refused' && superuser.needsRestrict);
    const nowhere = await ask({ uri: 'file:///nowhere', steps: [] });
    assert.ok(nowhere.kind === 'refused');
    const copied = await change({ kind: 'copy', username: 'x', uri: 'file:///nowhere' });
    assert.ok(copied.kind === 'refused');
    assert.deepEqual(
      [nowhere.why, copied.why],
      ['This is no users file of Rubrix or Argilla.', 'The other file is no users file.'],
    );
  });

  it('is for the version that was meant, or for the text that there is', async () => {
    await begin(ana + ben);
    await pair.replace(uri, ben + ana);
    const steps: readonly ChangeStep[] = [{ kind: 'remove', username: 'ana' }];
    const answer = await ask({ uri, version: 1, steps });
    assert.deepEqual(
      answer.kind === 'refused' && answer.why,
      'The text has changed meanwhile, so nothing was written. Please try again.',
    );
    await done({ uri, version: 2, steps });
    assert.equal(pair.text(uri), ben);
  });

  it('is worked out anew when the text changes meanwhile, and ends when it is cancelled', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => user(`u${String(index)}`, { workspaces: '[all]' })).join(
      '',
    );
    await begin(many);
    const rename = { kind: 'renameWorkspace', from: 'all', to: 'each' } as const;
    await change({ kind: 'sort' });
    const asked = change(rename);
    await pair.replace(uri, `# more\n${many}`);
    const answer = await asked;
    assert.ok(answer.kind === 'changed');
    const { edits, textDocument } = answer.edit.documentChanges[0] ?? assert.fail();
    assert.equal(textDocument.version, 2);
    assert.equal(applyEdits(pair.text(uri), edits), pair.text(uri).replaceAll('[all]', '[each]'));
    const source = new CancellationTokenSource();
    const cancelled = pair.client.sendRequest('usersYml/change', { files: [{ uri, steps: [rename] }] }, source.token);
    source.cancel();
    await assert.rejects(cancelled, { code: -32800 });
  });

  for (const steps of [[{ kind: 'conquer' }], [{ kind: 'grant', username: 'ana' }], [{ kind: '__proto__' }], 'all']) {
    it(`is no ${JSON.stringify(steps)}`, async () => {
      await begin(ana);
      await assert.rejects(ask({ uri, steps: steps as never }), { code: -32602 });
    });
  }
});

describe('a change of a file that is not open', () => {
  it('is made of what is on the disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'users-yml-change-'));
    const [file, latin] = ['users.yml', 'latin.users.yml'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(file, ana);
    writeFileSync(latin, Buffer.from(ana.replace('- username', '# \xe9\n- username'), 'latin1'));
    const pair = await connect({ folders: [pathToFileURL(folder).href] });
    await pair.pullAll();
    const ask = (path: string): Promise<ChangeAnswer> =>
      pair.client.sendRequest('usersYml/change', {
        files: [{ uri: pathToFileURL(path).href, steps: [{ kind: 'grant', username: 'ana', workspaces: ['x'] }] }],
      });
    const answer = await ask(file);
    assert.ok(answer.kind === 'changed');
    const { textDocument, edits } = answer.edit.documentChanges[0] ?? assert.fail();
    assert.deepEqual(textDocument, { uri: pathToFileURL(file).href, version: null });
    assert.equal(applyEdits(ana, edits), ana.replace('[reviews]', '[reviews, x]'));
    const refused = await ask(latin);
    assert.deepEqual(refused.kind === 'refused' && refused.why, 'The file is not UTF-8: save it as UTF-8 first.');
    await pair.end();
    rmSync(folder, { recursive: true });
  });
});

describe('the user at a place', () => {
  const text = `# all\n${ana}${ben.replace('news', 'ben, news')}`;
  let pair: Pair;
  before(async () => {
    pair = await connect();
    await pair.open(uri, text);
  });
  after(() => pair.end());
  const at = (part: string): Promise<UserAt | null> => {
    const before = text.slice(0, text.indexOf(part)).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length };
    return pair.client.sendRequest('usersYml/userAt', { uri, position });
  };

  it('is told with what the file says of it', async () => {
    const start = { line: 1, character: 12 };
    assert.deepEqual(await at('hashed'), {
      uri,
      version: 1,
      username: 'ana',
      range: { start, end: { line: 1, character: 15 } },
      superuser: false,
      disabled: false,
      workspaces: ['reviews'],
      workspace: null,
    });
    assert.deepEqual((await at('news'))?.workspaces, ['reviews', 'news']);
  });

  it('has the workspace of the place with it', async () => {
    assert.equal((await at('news'))?.workspace, 'news');
    assert.equal((await at('ben, news'))?.workspace, null);
    assert.equal((await at('# both'))?.workspace, null);
  });

  it('is nobody above the users', async () => {
    assert.equal(await at('# all'), null);
  });
});
