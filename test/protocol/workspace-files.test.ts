import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codesOf, connect, rangeOf, until, type Pair, type PairOptions } from '../support/protocol-pair.ts';
import type { FileSystem } from '../../server/src/common/files/file-system.ts';
import { nodeFileSystem } from '../../server/src/node/node-file-system.ts';
import { user } from '../support/users.ts';
import { mostFiles } from '../../server/src/connection/documents/file-budget.ts';

const faulty = user('ana', { hashed_password: 'secret-word' });
const healthy = user('ana');

describe('users files that are not open', () => {
  let folder: string;
  let pair: Pair;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const begin = async (options: PairOptions = {}): Promise<void> => {
    pair = await connect({ folders: [pathToFileURL(folder).href], ...options });
  };
  const tell = (...names: string[]): Promise<void> =>
    pair.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: names.map((name) => ({ uri: uriOf(name), type: 2 })),
    });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-workspace-'));
  });
  afterEach(async () => {
    await pair.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are found by name and content, but not in .git, node_modules and behind links to folders', async () => {
    for (const name of ['users.yml', 'a/.users.yaml', 'b c/team.users.yml']) write(name, faulty);
    for (const name of ['notes.yml', '.git/users.yml', 'a/node_modules/x/users.yml']) write(name, faulty);
    write('other/users.yml', 'users:\n  - name: deploy\n');
    symlinkSync(join(folder, 'a'), join(folder, 'link'));
    symlinkSync(join(folder, 'users.yml'), join(folder, 'linked.users.yml'));
    await begin();
    assert.deepEqual(await pair.allCodes(), {
      'users.yml': ['not-bcrypt'],
      '.users.yaml': ['not-bcrypt'],
      'team.users.yml': ['not-bcrypt'],
    });
  });

  it('are left out where there are very many, which is said once', async () => {
    for (let index = 0; index < mostFiles + 2; index++) write(`${String(index)}/users.yml`, 'users: []\n');
    await begin();
    await pair.allCodes();
    const said = pair.log.filter((message) => message.includes('more users files than are looked at'));
    assert.equal(said.length, 1);
  });

  it('may be gone, or something else, before they are read', async () => {
    for (const name of ['users.yml', 'a/users.yml']) write(name, faulty);
    const read: FileSystem['read'] = (uri, most) => {
      if (uri === uriOf('users.yml')) rmSync(join(folder, 'users.yml'), { force: true });
      return nodeFileSystem.read(uri, most);
    };
    await begin({ fileSystem: { ...nodeFileSystem, read } });
    const { items } = await pair.pullAll();
    assert.deepEqual(
      items.map(({ uri }) => uri),
      [uriOf('a/users.yml')],
    );
    assert.deepEqual(pair.logged, []);
  });

  it('are found as Kubernetes mounts them, and followed when it mounts another version', async () => {
    write('conf/..v1/users.yml', faulty);
    write('conf/..v2/users.yml', healthy + user('ben', { workspaces: null }));
    symlinkSync('..v1', join(folder, 'conf/..data'));
    symlinkSync(join('..data', 'users.yml'), join(folder, 'conf/users.yml'));
    await begin();
    const told = async () => (await pair.pullAll()).items.map(({ uri }) => uri);
    assert.deepEqual(await told(), [uriOf('conf/users.yml')]);
    assert.deepEqual(await pair.allCodes(), { 'users.yml': ['not-bcrypt'] });
    symlinkSync('..v2', join(folder, 'conf/..next'));
    renameSync(join(folder, 'conf/..next'), join(folder, 'conf/..data'));
    await tell('conf/..data', 'conf/..next');
    assert.deepEqual(await told(), [uriOf('conf/users.yml')]);
    assert.deepEqual(await pair.allCodes(), { 'users.yml': ['super-user'] });
  });

  it('are told about once, however many links lead to them, and go on under another name', async () => {
    write('elsewhere.yml', faulty);
    for (const name of ['b.users.yml', 'a.users.yml']) symlinkSync('elsewhere.yml', join(folder, name));
    await begin();
    const [first = ''] = Object.keys(await pair.allCodes());
    const other = first === 'a.users.yml' ? 'b.users.yml' : 'a.users.yml';
    assert.deepEqual(await pair.allCodes(), { [first]: ['not-bcrypt'] });
    rmSync(join(folder, first));
    await tell(first);
    assert.deepEqual(await pair.allCodes(), { [other]: ['not-bcrypt'] });
  });

  it('are found in a folder of which the client tells alone', async () => {
    await begin();
    assert.deepEqual(await pair.allCodes(), {});
    write('new/deep/users.yml', faulty);
    write('new/node_modules/users.yml', faulty);
    write('node_modules/x/users.yml', faulty);
    mkdirSync(join(folder, 'outside'));
    symlinkSync(join(folder, 'new'), join(folder, 'link'));
    await tell('new', 'node_modules/x', 'link');
    const uris = async () =>
      (await pair.pullAll()).items.flatMap((item) => (item.kind === 'full' && item.items.length > 0 ? [item.uri] : []));
    await pair.settled();
    assert.deepEqual(await uris(), [uriOf('new/deep/users.yml')]);
    renameSync(join(folder, 'new'), join(folder, 'renamed'));
    await tell('renamed', 'new');
    await pair.settled();
    assert.deepEqual(await uris(), [uriOf('renamed/deep/users.yml')]);
  });

  it('are told to a client that does not ask', async () => {
    write('users.yml', faulty);
    await begin({ capabilities: {} });
    const found = await until('the findings', () => pair.published.find(({ uri }) => uri === uriOf('users.yml')));
    assert.deepEqual(codesOf(found.diagnostics), ['not-bcrypt']);
    rmSync(join(folder, 'users.yml'));
    await tell('users.yml');
    await until('their end', () => pair.published.at(-1)?.diagnostics.length === 0);
  });

  it('follow the disk, and are not sent again while they stay the same', async () => {
    write('users.yml', faulty);
    await begin();
    const { items } = await pair.pullAll();
    const [first] = items;
    assert.ok(first?.kind === 'full' && first.resultId !== undefined && first.version === null);
    const known = [{ uri: first.uri, value: first.resultId }];
    assert.deepEqual(
      (await pair.pullAll(known)).items.map(({ kind }) => kind),
      ['unchanged'],
    );

    write('users.yml', healthy + user('ben', { workspaces: null }));
    await tell('users.yml');
    assert.deepEqual(await pair.allCodes(), { 'users.yml': ['super-user'] });
    write('new/more.users.yml', faulty);
    await tell('new/more.users.yml');
    await until('the new file', async () => 'more.users.yml' in (await pair.allCodes()));

    renameSync(join(folder, 'users.yml'), join(folder, 'users.txt'));
    rmSync(join(folder, 'new'), { recursive: true });
    // Nobody tells about what was in a deleted folder.
    await tell('users.yml');
    const after = (await pair.pullAll(known)).items;
    assert.deepEqual(
      after.map((item) => [item.uri, item.kind === 'full' && item.items.length === 0]).toSorted(),
      [
        [uriOf('users.yml'), true],
        [uriOf('new/more.users.yml'), true],
      ].toSorted(),
    );
  });

  it('give way to what is open, and come back when it closes', async () => {
    write('users.yml', faulty);
    await begin();
    await pair.pullAll();
    await pair.open(uriOf('users.yml'), user('ana', { workspaces: null }));
    assert.deepEqual(await pair.allCodes(), { 'users.yml': ['super-user'] });
    write('users.yml', healthy);
    await tell('users.yml');
    assert.deepEqual(await pair.allCodes(), { 'users.yml': ['super-user'] });
    write('users.yml', faulty);
    await pair.close(uriOf('users.yml'));
    await until('the text on disk', async () => (await pair.allCodes())['users.yml']?.[0] === 'not-bcrypt');
  });

  it('are not looked at when only open files count, and findings go when those close', async () => {
    write('users.yml', faulty);
    await begin({ settings: { validate: 'open' } });
    assert.deepEqual((await pair.pullAll()).items, []);
    await pair.open(uriOf('users.yml'), faulty);
    assert.deepEqual(await pair.codes(uriOf('users.yml')), ['not-bcrypt']);
    await pair.close(uriOf('users.yml'));
    const { items } = await pair.pullAll();
    assert.deepEqual(
      items.map((item) => item.kind === 'full' && item.items.length),
      [0],
    );
    assert.deepEqual(pair.watched, ['**/users-yml.config.json']);
  });

  it('come and go with the setting', async () => {
    write('users.yml', faulty);
    write('conf/people.yml', faulty);
    await begin({ settings: { files: ['conf/*.yml'] } });
    assert.deepEqual(await pair.allCodes(), { 'users.yml': ['not-bcrypt'], 'people.yml': ['not-bcrypt'] });
    await until('the watchers', () => pair.watched.includes('**/conf/*.yml'));
    // The last are all: of a folder that is renamed nothing else is told.
    assert.deepEqual(pair.watched.slice(-2), ['**/conf/*.yml', '**']);
    pair.settings = { validate: 'open' };
    await pair.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until('the end of the findings', async () => Object.keys(await pair.allCodes()).length === 0);
  });

  it('come and go with their folder', async () => {
    write('users.yml', faulty);
    await begin({ folders: [] });
    assert.deepEqual(await pair.allCodes(), {});
    const here = { uri: pathToFileURL(folder).href, name: 'here' };
    const change = (event: object): Promise<void> =>
      pair.client.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await change({ added: [here], removed: [] });
    assert.deepEqual(await pair.allCodes(), { 'users.yml': ['not-bcrypt'] });
    await change({ added: [], removed: [here] });
    assert.deepEqual(await pair.allCodes(), {});
  });

  it('need not be UTF-8 to be told about', async () => {
    write('users.yml', Buffer.from(user('ana', { full_name: 'Ana D\u00edaz' }), 'latin1'));
    write('bom.users.yml', Buffer.from(`\uFEFF${faulty}`));
    await begin();
    const { items } = await pair.pullAll();
    const latin = items.find(({ uri }) => uri === uriOf('users.yml'));
    assert.ok(latin?.kind === 'full');
    assert.deepEqual(codesOf(latin.items), ['not-utf8']);
    assert.equal(latin.items[0]?.severity, 1);
    const text = user('ana', { full_name: 'Ana D\u00edaz' });
    assert.deepEqual(latin.items[0].range, rangeOf(text, '\u00ed'));
    assert.deepEqual((await pair.allCodes())['bom.users.yml'], ['not-bcrypt']);
  });

  it('may be UTF-16 to be told about, and are judged for the server that they name', async () => {
    const text = `# users-yml: server=argilla-migrate\n${healthy}`;
    write('users.yml', Buffer.from(`\uFEFF${text}`, 'utf16le'));
    write('big.users.yml', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
    await begin();
    const { items } = await pair.pullAll();
    for (const name of ['users.yml', 'big.users.yml']) {
      const found = items.find(({ uri }) => uri === uriOf(name));
      assert.ok(found?.kind === 'full');
      assert.deepEqual(codesOf(found.items), ['not-utf8']);
      const [finding] = found.items;
      assert.deepEqual(finding?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } });
      assert.ok(typeof finding.message === 'string');
      assert.match(finding.message, /^The migrate task refuses the whole file/);
    }
  });
});
