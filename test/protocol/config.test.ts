import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import type { ConfigAnswer, JudgedFor } from '../../server/src/common/protocol/protocol.ts';
import { connect, fullCapabilities, until, type Pair, type PairOptions } from '../support/protocol-pair.ts';
import { user } from '../support/users.ts';

const name = 'users-yml.config.json';
const root = user('root', { workspaces: null });
const wrong = 'bad-configuration';

describe('the configuration file in an editor', () => {
  let folder: string;
  let pair: Pair;
  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const write = (path: string, content: unknown): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const begin = async (options: PairOptions = {}, opened = ''): Promise<void> => {
    pair = await connect({ folders: [pathToFileURL(join(folder, opened)).href], ...options });
  };
  const tell = (...paths: string[]): Promise<void> =>
    pair.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: uriOf(path), type: 2 })),
    });
  const diagnosticsOf = async (path: string): Promise<readonly Diagnostic[]> => {
    const report = await pair.pull(uriOf(path));
    return report.kind === 'full' ? report.items : [];
  };
  /** Severities by code of what is wrong with super-users. */
  const superUser = async (path = 'users.yml') =>
    (await diagnosticsOf(path)).filter(({ code }) => code === 'super-user').map(({ severity }) => severity);
  const severityIs = (severity: number | undefined, path?: string) =>
    until(`the severity ${String(severity)}`, async () => (await superUser(path))[0] === severity);
  const judged = (path = 'users.yml'): Promise<JudgedFor | null> =>
    pair.client.sendRequest('usersYml/judgedFor', { uri: uriOf(path) });
  const configOf = (path = 'users.yml'): Promise<ConfigAnswer | null> =>
    pair.client.sendRequest('usersYml/config', { uri: uriOf(path) });
  const trusting = (trusted: boolean): PairOptions => ({
    capabilities: { ...fullCapabilities, experimental: { usersYml: { trusted } } },
  });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-config-'));
    write('users.yml', root);
  });
  afterEach(async () => {
    await pair.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('changes severities, before the settings', async () => {
    write(name, { severity: { 'super-user': 'hint' } });
    await begin({ settings: { severity: { 'super-user': 'error' } } });
    await pair.open(uriOf('users.yml'), root);
    assert.deepEqual(await superUser(), [4]);
    write('other/users.yml', root);
    await pair.open('file:///elsewhere/users.yml', root);
    const elsewhere = await pair.pull('file:///elsewhere/users.yml');
    assert.equal(elsewhere.kind === 'full' && elsewhere.items.find(({ code }) => code === 'super-user')?.severity, 1);
  });

  it('is followed as it comes, changes and goes', async () => {
    await begin();
    await pair.open(uriOf('users.yml'), root);
    assert.deepEqual(await superUser(), [2]);
    assert.ok(pair.watched.includes(`**/${name}`));
    write(name, { severity: { 'super-user': 'hint' } });
    await tell(name);
    await severityIs(4);
    write(name, { severity: { 'super-user': 'information' } });
    await tell(name);
    await severityIs(3);
    rmSync(join(folder, name));
    await tell(name);
    await severityIs(2);
    write(name, { severity: { 'super-user': 'off' } });
    await tell(name);
    await severityIs(undefined);
    mkdirSync(join(folder, 'sub/.git'), { recursive: true });
    write('sub/users.yml', root);
    await tell('sub', 'sub/users.yml');
    await pair.open(uriOf('sub/users.yml'), root);
    await severityIs(2, 'sub/users.yml');
    rmSync(join(folder, 'sub/.git'), { recursive: true });
    await tell('sub/.git');
    await severityIs(undefined, 'sub/users.yml');
  });

  it('comes and goes with a folder', async () => {
    write('new/users.yml', root);
    write(`new/${name}`, { severity: { 'super-user': 'off' } });
    await begin();
    await pair.open(uriOf('new/users.yml'), root);
    await severityIs(undefined, 'new/users.yml');
    renameSync(join(folder, 'new'), join(folder, 'old'));
    await tell('new', 'old');
    await pair.open(uriOf('old/users.yml'), root);
    await severityIs(undefined, 'old/users.yml');
    await severityIs(2, 'new/users.yml');
  });

  it('is the nearest alone, up to the folder with .git or the one that is open', async () => {
    write(name, { severity: { 'super-user': 'hint' } });
    write('open/users.yml', root);
    write('repo/open/users.yml', root);
    write(`repo/${name}`, { severity: { 'super-user': 'information' } });
    mkdirSync(join(folder, 'repo/.git'));
    await begin({}, 'open');
    await pair.open(uriOf('open/users.yml'), root);
    assert.deepEqual(await superUser('open/users.yml'), [2]);
    await pair.end();
    await begin({}, 'repo/open');
    await pair.open(uriOf('repo/open/users.yml'), root);
    assert.deepEqual(await superUser('repo/open/users.yml'), [3]);
    await pair.end();
    await begin();
    write('a/b/users.yml', root);
    await pair.open(uriOf('a/b/users.yml'), root);
    assert.deepEqual(await superUser('a/b/users.yml'), [4]);
    write(`a/${name}`, {});
    await tell(`a/${name}`);
    await severityIs(2, 'a/b/users.yml');
  });

  describe('above the folder that is open', () => {
    const outside = {
      workspace: { ...fullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    };
    const told: PairOptions = {
      capabilities: {
        ...fullCapabilities,
        workspace: {
          ...outside.workspace,
          didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        },
      },
    };
    beforeEach(() => {
      mkdirSync(join(folder, 'a/.git'), { recursive: true });
      write(`a/${name}`, { severity: { 'super-user': 'hint' } });
      write('a/b/open/users.yml', root);
      write('a/b/open/other.users.yml', root);
    });

    it('is watched, where the client can, up to the folder with .git', async () => {
      await begin(told, 'a/b/open');
      await pair.open(uriOf('a/b/open/users.yml'), root);
      await severityIs(4, 'a/b/open/users.yml');
      const watched = ['a/b', 'a'].map((each) => `${uriOf(each)} ${name}`);
      await until('the watchers', () => watched.every((each) => pair.watched.includes(each)));
      assert.deepEqual(
        pair.watched.filter((each) => each.startsWith('file:')),
        watched,
      );
      write(`a/b/${name}`, { severity: { 'super-user': 'error' } });
      await tell(`a/b/${name}`);
      await severityIs(1, 'a/b/open/users.yml');
      rmSync(join(folder, `a/b/${name}`));
      await tell(`a/b/${name}`);
      await severityIs(4, 'a/b/open/users.yml');
    });

    it('is watched beside a file without a folder', async () => {
      await begin({ ...told, folders: [] });
      await pair.open(uriOf('users.yml'), root);
      await until('the watcher', () => pair.watched.includes(`${uriOf('')} ${name}`.replace('/ ', ' ')));
      write(name, { severity: { 'super-user': 'hint' } });
      await tell(name);
      await severityIs(4);
    });

    it('is looked at again with the next file that is opened, where the client can watch nothing there', async () => {
      await begin({ capabilities: { ...fullCapabilities, ...outside } }, 'a/b/open');
      await pair.open(uriOf('a/b/open/users.yml'), root);
      await severityIs(4, 'a/b/open/users.yml');
      write(`a/${name}`, { severity: { 'super-user': 'information', 'weak-cost': 'off' } });
      await pair.settled();
      assert.deepEqual(await superUser('a/b/open/users.yml'), [4]);
      assert.ok(!pair.watched.some((each) => each.startsWith('file:')));
      await pair.open(uriOf('a/b/open/other.users.yml'), root);
      await severityIs(3, 'a/b/open/users.yml');
      await severityIs(3, 'a/b/open/other.users.yml');
    });
  });

  it('chooses the server, behind what a comment says and before the settings', async () => {
    write(name, { server: 'argilla-1.5' });
    await begin({ settings: { server: 'argilla-1.0' } });
    await pair.open(uriOf('users.yml'), root);
    assert.deepEqual(await judged(), { server: 'argilla-1.5', by: 'configuration' });
    await pair.replace(uriOf('users.yml'), `# users-yml: server=argilla-1.3\n${root}`);
    assert.deepEqual(await judged(), { server: 'argilla-1.3', by: 'comment' });
  });

  it('says how costly hashes are and how much is shown', async () => {
    write(name, { hashCost: 13, maxProblems: 1 });
    await begin();
    const text = user('ana', { hashed_password: 'a' }) + user('ben', { hashed_password: 'b' });
    await pair.open(uriOf('users.yml'), text);
    assert.deepEqual(await configOf(), { uri: uriOf(name), hashCost: 13, isRestricted: false });
    assert.deepEqual(await configOf('no/such/file.yml'), null);
    const shown = await diagnosticsOf('users.yml');
    assert.deepEqual(
      shown.map(({ code }) => code),
      ['not-bcrypt', 'too-many-findings'],
    );
    rmSync(join(folder, name));
    await tell(name);
    await until('all of them', async () => (await diagnosticsOf('users.yml')).length > 2);
    assert.equal(await configOf(), null);
  });

  it('says which files are users files', async () => {
    write('config/people.yml', 'root: yes\n');
    write('config/sub/people.yml', 'root: yes\n');
    await begin();
    assert.deepEqual(Object.keys(await pair.allCodes()), ['users.yml']);
    write(name, { files: ['config/**/people.yml'] });
    write(`config/sub/${name}`, {});
    await tell(name, `config/sub/${name}`);
    await until('the file', async () => 'people.yml' in (await pair.allCodes()));
    await until('the watchers', () => pair.watched.includes('**/config/**/people.yml'));
    const { items } = await pair.pullAll();
    assert.deepEqual(
      items.map(({ uri }) => uri).filter((uri) => uri.includes('people')),
      [uriOf('config/people.yml')],
    );
    write('config/more/people.yml', 'root: yes\n');
    await tell('config/more/people.yml');
    await until('the new one', async () => (await pair.pullAll()).items.some(({ uri }) => uri.includes('more')));
    rmSync(join(folder, name));
    await tell(name);
    await until('the end of them', async () => !('people.yml' in (await pair.allCodes())));
  });

  it('changes severities of deployments', async () => {
    const compose = 'services:\n  a:\n    image: argilla/argilla-server:v1.5.0\n';
    write('compose.yaml', compose);
    write(name, { severity: { 'default-credentials': 'error' } });
    await begin();
    await pair.open(uriOf('compose.yaml'), compose);
    const severity = async () =>
      (await diagnosticsOf('compose.yaml')).find(({ code }) => code === 'default-credentials')?.severity;
    await until('the deployment', async () => (await severity()) === 1);
    write(name, { severity: { 'default-credentials': 'off' } });
    await tell(name);
    await until('nothing of it', async () => (await severity()) === undefined);
  });

  it('shows what is wrong in it, as it is typed, and what is right in it counts', async () => {
    write(name, '{\n  "severity": { "super-user": "hint", "super-usr": "off" }\n}\n');
    await begin();
    await pair.open(uriOf('users.yml'), root);
    assert.deepEqual(await superUser(), [4]);
    const all = async () => (await pair.allCodes())[name];
    assert.deepEqual(await all(), [wrong]);
    const text = '{\n  "sever": 1\n}\n';
    await pair.open(uriOf(name), text, 'json');
    const [found, ...others] = await diagnosticsOf(name);
    assert.deepEqual(others, []);
    assert.deepEqual(found, {
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } },
      severity: 1,
      code: wrong,
      source: 'users-yml',
      message: found?.message,
    });
    assert.match(JSON.stringify(found.message), /Did you mean `server`\?/);
    await pair.replace(uriOf(name), '{}\n');
    assert.deepEqual(await diagnosticsOf(name), []);
    // What is on disk counts.
    assert.deepEqual(await superUser(), [4]);
    await pair.close(uriOf(name));
    await until('what is on disk', async () => (await all())?.[0] === wrong);
    rmSync(join(folder, name));
    await tell(name);
    await until('the end of it', async () => (await all()) === undefined);
  });

  it('tells clients that do not ask', async () => {
    write(name, '{"x": 1}');
    await begin({ capabilities: {} });
    await until('the finding', () =>
      pair.published.some(({ uri, diagnostics }) => uri === uriOf(name) && diagnostics[0]?.code === wrong),
    );
    write(name, '{"severity":{"super-user":"error"}}');
    await tell(name);
    await until(
      'the end of it',
      () => pair.published.findLast(({ uri }) => uri === uriOf(name))?.diagnostics.length === 0,
    );
    await until('the severity', () =>
      pair.published
        .findLast(({ uri }) => uri === uriOf('users.yml'))
        ?.diagnostics.some(({ code, severity }) => code === 'super-user' && severity === 1),
    );
  });

  it('has the server and graver severities counted alone, where nobody trusts the folder', async () => {
    write('people.yml', 'root: yes\n');
    const config = {
      server: 'argilla-1.5',
      severity: { 'super-user': 'off', 'weak-cost': 'error', 'bad-pattern': 'warning' },
      files: ['people.yml'],
      hashCost: 10,
      maxProblems: 1,
    };
    write(name, config);
    await begin(trusting(false));
    const text =
      root + user('Ben', { hashed_password: '$2b$04$H4N2Hi5qpmyPVRDrMjKTIetpp.SIWnvy2EKqxlLFxJrNswbRNiQbC' });
    await pair.open(uriOf('users.yml'), text);
    const severities = async () =>
      Object.fromEntries((await diagnosticsOf('users.yml')).map(({ code, severity }) => [String(code), severity]));
    const found = await severities();
    assert.deepEqual([found['super-user'], found['weak-cost'], found['bad-pattern']], [2, 1, 1]);
    assert.equal((await judged())?.server, 'argilla-1.5');
    assert.deepEqual(await configOf(), { uri: uriOf(name), hashCost: null, isRestricted: true });
    assert.ok(!('people.yml' in (await pair.allCodes())));
    write(name, { server: 'argilla-1.5' });
    await tell(name);
    await until('what counts whole', async () => (await configOf())?.isRestricted === false);
    await pair.end();
    write(name, config);
    await begin(trusting(true));
    assert.deepEqual(await configOf(), { uri: uriOf(name), hashCost: 10, isRestricted: false });
  });

  it('has an empty file be a users file, and so has a deployment', async () => {
    const compose =
      'services:\n  a:\n    image: argilla/argilla-server:v1.5.0\n    environment:\n' +
      '      ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /u.yml\n    volumes: [./users.yml:/u.yml]\n';
    write('users.yml', '[]\n');
    write('sub/users.yml', '[]\n');
    await begin();
    await pair.open(uriOf('users.yml'), '[]\n');
    await pair.open(uriOf('sub/users.yml'), '[]\n');
    assert.deepEqual([await judged(), await judged('sub/users.yml')], [null, null]);
    write('compose.yaml', compose);
    await tell('compose.yaml');
    await until('the deployment', async () => (await judged())?.by === 'deployment');
    assert.equal(await judged('sub/users.yml'), null);
    write(name, { files: ['sub/users.yml'] });
    await tell(name);
    await until('the configuration', async () => (await judged('sub/users.yml')) !== null);
  });

  describe('which somebody has made to do harm', () => {
    it('is none behind a link, as a pipe, or as a folder', async () => {
      write('elsewhere.json', { severity: { 'super-user': 'off' } });
      symlinkSync('elsewhere.json', join(folder, name));
      await begin();
      await pair.open(uriOf('users.yml'), root);
      assert.deepEqual(await superUser(), [2]);
      for (const make of [() => execFileSync('mkfifo', [join(folder, name)]), () => mkdirSync(join(folder, name))]) {
        rmSync(join(folder, name), { recursive: true });
        make();
        await tell(name);
        await pair.settled();
        assert.deepEqual(await superUser(), [2]);
      }
      assert.deepEqual(pair.logged, []);
    });

    for (const [what, content] of [
      ['huge', `{"severity":{"super-user":"off"},"$schema":"${'x'.repeat(70_000)}"}`],
      ['deep', `{"severity":{"super-user":"off"},"files":${'['.repeat(30_000)}`],
      ['no JSON', 'root: yes\n'],
      ['slow to match', '{"files":["*a*a*a*a*a*a*z"]}'],
    ] as const) {
      it(`keeps nobody from working where it is ${what}`, async () => {
        write(name, content);
        await begin();
        await pair.open(uriOf('users.yml'), root);
        assert.deepEqual(await superUser(), [2]);
        assert.deepEqual((await pair.allCodes())[name], [wrong]);
        assert.deepEqual(pair.logged, []);
      });
    }
  });
});
