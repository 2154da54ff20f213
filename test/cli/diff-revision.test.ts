import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { buildCli } from './bundled-cli.ts';
import { changedNames, diffJson } from './diff-json.ts';
import { foreign, makeFolder, user } from './harness.ts';
import { makeRepository } from './repository.ts';

/** A user with a hash of its own. Nobody knows the password. */
const person = (name: string) =>
  user(name, { hashed_password: `$2b$10$${name.padEnd(22, 'x').slice(0, 21)}u${'H'.repeat(31)}` });
const [ana, ben, carla] = [person('ana'), person('ben'), person('carla')];

describe('users-yml diff, with a git revision', function () {
  this.timeout(60_000);
  let cli: Awaited<ReturnType<typeof buildCli>>;
  let repository: ReturnType<typeof makeRepository>;
  before(async () => {
    cli = await buildCli();
  });
  after(() => cli.remove());
  beforeEach(() => {
    repository = makeRepository();
  });
  afterEach(() => repository.remove());

  const diff = (
    args: readonly string[],
    { cwd = repository.path, env = {} }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
  ) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli.file, 'diff', ...args], {
      cwd,
      env: { ...process.env, HOME: repository.path, GIT_CONFIG_NOSYSTEM: '1', ...env },
    });
    return { status, out: stdout.toString(), err: stderr.toString() };
  };
  const changed = (args: readonly string[], options: Parameters<typeof diff>[1] = {}) => {
    const { out, err, status } = diff(['--format', 'json', ...args], options);
    assert.deepEqual([err, status], ['', 0]);
    return changedNames(out);
  };

  it('compares the folder that one is in with HEAD', () => {
    repository.commit({ 'users.yml': ana, 'sub/.users.yaml': ben, 'sub/other.yml': carla });
    repository.write('users.yml', ana + carla);
    assert.deepEqual(changed([]), { './sub/.users.yaml': '', './users.yml': 'added carla' });
    assert.deepEqual(changed([], { cwd: join(repository.path, 'sub') }), { './.users.yaml': '' });
    assert.deepEqual(changed(['--base=HEAD', '.', 'users.yml']), {
      './sub/.users.yaml': '',
      './users.yml': 'added carla',
    });
  });

  it('takes any revision', () => {
    repository.commit({ 'users.yml': ana });
    repository.git('tag', 'v1');
    repository.git('branch', 'odd-branch');
    repository.commit({ 'users.yml': ana + ben });
    for (const base of [
      'HEAD~1',
      'v1',
      'refs/heads/odd-branch',
      '@{1}',
      'main^',
      repository.git('rev-parse', 'v1').trim(),
    ])
      assert.deepEqual(changed(['--base', base]), { './users.yml': 'added ben' }, base);
    assert.deepEqual(changed(['--base', 'HEAD', 'users.yml']), { 'users.yml': '' });
  });

  it('compares two files with the revision where that is asked for', () => {
    repository.commit({ 'users.yml': ana, 'team.users.yml': ana });
    repository.write('users.yml', ben);
    assert.deepEqual(changed(['--base=HEAD', 'users.yml', 'team.users.yml']), {
      'users.yml': 'removed ana,added ben',
      'team.users.yml': '',
    });
    assert.deepEqual(changed(['users.yml', 'team.users.yml']), { 'team.users.yml': 'added ana,removed ben' });
  });

  it('has a file that is new, one that git ignores, and one that is gone', () => {
    repository.commit({
      'gone/users.yml': ana,
      'gone/deep/users.yml': ben,
      '.gitignore': 'users.yml\n',
      'a.users.yml': ana,
    });
    rmSync(join(repository.path, 'gone'), { recursive: true });
    repository.write('users.yml', carla);
    const all = {
      './a.users.yml': '',
      './gone/deep/users.yml': 'removed ben',
      './gone/users.yml': 'removed ana',
      './users.yml': 'added carla',
    };
    assert.deepEqual(changed([]), all);
    const { out } = diff(['--format=json', 'users.yml']);
    assert.deepEqual(diffJson(out).files[0]?.loads, [null, true]);
    assert.deepEqual(changed(['gone/users.yml']), { 'gone/users.yml': 'removed ana' });
    assert.deepEqual(changed(['gone']), { 'gone/deep/users.yml': 'removed ben', 'gone/users.yml': 'removed ana' });
    assert.deepEqual(diffJson(diff(['--format=json', 'gone/users.yml']).out).files[0]?.loads, [true, null]);
    assert.equal(diff(['--fail-on', 'widened', 'gone']).status, 0);
    assert.equal(diff(['--fail-on', 'widened', 'users.yml']).status, 1);
  });

  it('leaves out folders where nobody keeps users files, and says nothing of other programs’ files', () => {
    repository.commit({ 'node_modules/users.yml': ana, '..v1/users.yml': ana, 'users.yml': foreign });
    for (const name of ['node_modules', '..v1']) rmSync(join(repository.path, name), { recursive: true });
    repository.write('users.yml', `${foreign}\n`);
    assert.deepEqual(changed([]), {});
    assert.match(diff(['users.yml']).err, /^users-yml: users\.yml: not a Rubrix\/Argilla users file/);
  });

  it('follows links, as the revision has them, and stays in the repository', () => {
    repository.commit({ 'real/list.yml': ana });
    symlinkSync('real/list.yml', join(repository.path, 'users.yml'));
    symlinkSync('loop.users.yml', join(repository.path, 'loop.users.yml'));
    repository.commit();
    repository.write('real/list.yml', ana + ben);
    assert.deepEqual(changed(['users.yml']), { 'users.yml': 'added ben' });
    rmSync(join(repository.path, 'users.yml'));
    repository.write('users.yml', carla);
    assert.deepEqual(changed(['users.yml']), { 'users.yml': 'removed ana,added carla' });
    rmSync(join(repository.path, 'loop.users.yml'));
    assert.match(diff(['loop.users.yml']).err, /lead in a circle/);

    const outside = makeFolder({ 'users.yml': ana });
    symlinkSync(join(outside.path, 'users.yml'), join(repository.path, 'out.users.yml'));
    repository.commit();
    const { status, err } = diff(['out.users.yml']);
    outside.remove();
    assert.equal(status, 2);
    assert.match(err, /leads out of the repository/);
  });

  it('takes patterns, and tells of a link that leads in a circle', () => {
    repository.commit({ 'a/users.yml': ana, 'b/users.yml': ana, 'b/other.txt': foreign });
    repository.write('b/users.yml', ana + ben);
    assert.deepEqual(changed(['*/*']), { 'a/users.yml': '', 'b/users.yml': 'added ben' });
    symlinkSync('loop', join(repository.path, 'loop'));
    const { status, err } = diff(['loop']);
    assert.deepEqual([status, err], [2, 'users-yml: loop: its links lead in a circle: name the file itself.\n']);
  });

  it('looks through a link to the folder, and from outside of it', () => {
    repository.commit({ 'sub/users.yml': ana });
    repository.write('sub/users.yml', ben);
    const outside = makeFolder({});
    symlinkSync(join(repository.path, 'sub'), join(outside.path, 'link'));
    assert.deepEqual(changed(['link'], { cwd: outside.path }), { 'link/users.yml': 'removed ana,added ben' });
    assert.deepEqual(changed(['link/users.yml'], { cwd: outside.path }), { 'link/users.yml': 'removed ana,added ben' });
    outside.remove();
  });

  it('compares what lies in a repository within with that one', () => {
    repository.commit({ 'users.yml': ana });
    const inner = makeRepository();
    inner.commit({ 'users.yml': ana });
    inner.write('users.yml', ana + ben);
    execFileSync('cp', ['-r', inner.path, join(repository.path, 'inner')]);
    inner.remove();
    assert.deepEqual(changed([]), { './inner/users.yml': 'added ben', './users.yml': '' });
  });

  it('takes names as they are', () => {
    const names = [
      '-c.users.yml',
      ':(glob)*.users.yml',
      ':!x.users.yml',
      'a*b.users.yml',
      'ü\n "q".users.yml',
      '--all.users.yml',
    ];
    repository.commit(Object.fromEntries(names.map((name) => [name, ana])));
    for (const name of names) repository.write(name, ben);
    const found = Object.keys(changed([]));
    assert.deepEqual(found, names.map((name) => `./${name}`).sort());
    for (const name of names) assert.deepEqual(changed(['--', name]), { [name]: 'removed ana,added ben' });
  });

  for (const [title, args, message] of [
    ['a revision that is none', ['--base', 'nowhere'], /^users-yml: \.: git knows no such revision here/],
    ['a revision that looks like an option', ['--base=--help'], /^users-yml: \.: git knows no such revision here/],
    ['a file that is not there', ['nowhere.yml'], /nowhere\.yml: there is no such file/],
    ['standard input', ['-'], /Standard input is in no revision/],
    [
      'three files of which one is not there',
      ['users.yml', 'nowhere.yml', 'users.yml'],
      /nowhere\.yml: there is no such file/,
    ],
  ] as const) {
    it(`refuses ${title}`, () => {
      repository.commit({ 'users.yml': ana });
      const { status, err } = diff(args);
      assert.equal(status, 2);
      assert.match(err, message);
    });
  }

  it('says so where there is no commit yet, and where there is no repository', () => {
    repository.write('users.yml', ana);
    const { status, err } = diff([]);
    assert.equal(status, 2);
    assert.match(err, /whether there is a commit yet/);
    const outside = makeFolder({ 'users.yml': ana, '.git/HEAD': 'nonsense' });
    assert.match(diff([], { cwd: outside.path }).err, /git (?:could not|knows no)/);
    rmSync(join(outside.path, '.git'), { recursive: true });
    assert.match(diff([], { cwd: outside.path }).err, /there is no git repository around it/);
    outside.remove();
  });

  it('reports what it can, and tells what is larger than it reads', () => {
    repository.commit({ 'users.yml': ana, 'a.users.yml': ana });
    repository.write('a.users.yml', `${ana}# ${'x'.repeat(51 << 20)}`);
    repository.commit();
    repository.write('a.users.yml', ana);
    repository.write('users.yml', ben);
    const { status, out, err } = diff(['--format', 'json']);
    assert.equal(status, 2);
    assert.match(err, /a\.users\.yml: it is larger than 50 MB/);
    assert.deepEqual(changedNames(out), { './users.yml': 'removed ana,added ben' });
  });

  it('says so where git is not installed, and runs none that lies in the folder', () => {
    repository.commit({ 'users.yml': ana });
    repository.write('git', '#!/bin/sh\ntouch ran\n');
    chmodSync(join(repository.path, 'git'), 0o755);
    const { status, err } = diff([], { env: { PATH: `.${delimiter}${delimiter}` } });
    assert.equal(status, 2);
    assert.match(err, /git is not there to be asked/);
    assert.ok(!existsSync(join(repository.path, 'ran')));
  });

  it('runs git for three things, each the same way', () => {
    repository.commit({ 'users.yml': ana });
    const tools = makeFolder({ git: `#!/bin/sh\nprintf '%s\\n' "$*" >> "$LOG"\nexec "$GIT" "$@"\n` });
    chmodSync(join(tools.path, 'git'), 0o755);
    const env = {
      PATH: [tools.path, process.env['PATH']].join(delimiter),
      GIT: execFileSync('which', ['git']).toString().trim(),
      LOG: join(tools.path, 'log'),
    };
    assert.deepEqual(changed([], { env }), { './users.yml': '' });
    const calls = readFileSync(env.LOG, 'utf8').trim().split('\n');
    tools.remove();
    assert.ok(calls.every((call) => call.includes('-c core.fsmonitor=false ')));
    const commands = calls.map(
      (call) => / (rev-parse --verify --end-of-options|ls-tree|cat-file blob) /.exec(call)?.[1],
    );
    assert.deepEqual(commands, ['rev-parse --verify --end-of-options', 'ls-tree', 'ls-tree', 'cat-file blob']);
  });

  it('has git run nothing that the repository or the environment names', () => {
    repository.commit({ 'users.yml': ana, '.gitattributes': '*.yml diff=evil filter=evil\n' });
    const tools = makeFolder({ evil: '#!/bin/sh\ntouch "$(dirname "$0")/ran"\n' });
    const evil = join(tools.path, 'evil');
    chmodSync(evil, 0o755);
    for (const name of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.gitProxy',
      'diff.external',
      'diff.evil.textconv',
    ])
      repository.git('config', name, evil);
    for (const name of [
      'filter.evil.smudge',
      'filter.evil.clean',
      'filter.evil.process',
      'credential.helper',
      'core.editor',
    ])
      repository.git('config', name, evil);
    for (const name of ['ls-tree', 'cat-file', 'rev-parse']) {
      repository.git('config', `alias.${name}`, `!${evil}`);
      repository.git('config', `pager.${name}`, evil);
    }
    const env = {
      GIT_EXTERNAL_DIFF: evil,
      GIT_PAGER: evil,
      GIT_SSH_COMMAND: evil,
      GIT_ASKPASS: evil,
      GIT_EDITOR: evil,
    };
    repository.write('users.yml', ben);
    assert.deepEqual(changed([], { env }), { './users.yml': 'removed ana,added ben' });
    assert.ok(!existsSync(join(tools.path, 'ran')));
    tools.remove();
  });

  it('fetches nothing that a partial clone lacks', () => {
    repository.commit({ 'users.yml': ana });
    const tools = makeFolder({ evil: '#!/bin/sh\ntouch "$(dirname "$0")/ran"\nexit 1\n' });
    const evil = join(tools.path, 'evil');
    chmodSync(evil, 0o755);
    for (const [name, value] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.url', `ext::${evil}`],
      ['protocol.allow', 'always'],
      ['protocol.ext.allow', 'always'],
      ['remote.origin.uploadpack', evil],
    ] as const)
      repository.git('config', name, value);
    const blob = repository.git('rev-parse', 'HEAD:users.yml').trim();
    rmSync(join(repository.path, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    const attempt = (url: string) => {
      repository.git('config', 'remote.origin.url', url);
      const { status, err } = diff([]);
      assert.equal(status, 2);
      assert.match(err, /users\.yml: git could not read the revision/);
      assert.ok(!existsSync(join(tools.path, 'ran')), url);
    };
    attempt(`ext::${evil}`);
    attempt(repository.path);
    attempt('ssh://example.com/x');
    // Git by itself would have.
    repository.git('config', 'remote.origin.url', `ext::${evil}`);
    assert.throws(() => repository.git('cat-file', 'blob', blob));
    assert.ok(existsSync(join(tools.path, 'ran')));
    tools.remove();
  });

  it('is led to no other repository by the environment or by settings', () => {
    repository.commit({ 'users.yml': ana, 'sub/users.yml': ana });
    const other = makeRepository();
    other.commit({ 'users.yml': ben, 'sub/users.yml': ben });
    const env = { GIT_DIR: join(other.path, '.git'), GIT_WORK_TREE: other.path, GIT_PREFIX: 'sub/' };
    assert.deepEqual(changed(['--base', 'HEAD'], { env }), { './sub/users.yml': '', './users.yml': '' });
    repository.git('config', 'core.worktree', other.path);
    assert.deepEqual(changed(['sub']), { 'sub/users.yml': '' });
    other.remove();
  });

  it('is not led astray by a folder that looks like a repository', () => {
    repository.commit({ 'users.yml': ana, 'bare/users.yml': ana });
    for (const name of ['objects', 'refs']) mkdirSync(join(repository.path, 'bare', name));
    writeFileSync(join(repository.path, 'bare/HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(join(repository.path, 'bare/config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
    assert.deepEqual(changed(['bare']), { 'bare/users.yml': '' });
    assert.deepEqual(changed([], { cwd: join(repository.path, 'bare') }), { './users.yml': '' });
  });

  it('tells objects as they were committed', () => {
    repository.commit({ 'users.yml': ana });
    const [was, is] = ['HEAD:users.yml', 'HEAD:other'];
    repository.commit({ other: ben });
    repository.git('replace', repository.git('rev-parse', was).trim(), repository.git('rev-parse', is).trim());
    assert.deepEqual(changed(['users.yml']), { 'users.yml': '' });
  });
});
