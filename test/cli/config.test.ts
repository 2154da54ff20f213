import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { Ajv } from 'ajv';
import { findConfig, type ConfigDisk } from '../../server/src/cli/config/find-config.ts';
import { globPath } from '../../server/src/cli/config/configured-files.ts';
import { configKeys } from '../../server/src/common/config/config.ts';
import { describedRules } from '../../server/src/deployment/rules/index.ts';
import { rules } from '../../server/src/rules/index.ts';
import { checkJson, makeFolder, user, users } from './harness.ts';

const root = user('root').replace('  workspaces: []\n', '');
const name = 'users-yml.config.json';

describe('the configuration file on the command line', () => {
  let folder: ReturnType<typeof makeFolder>;
  const at = (path: string) => join(folder.path, path);
  const write = (path: string, content: unknown) => {
    mkdirSync(join(at(path), '..'), { recursive: true });
    writeFileSync(at(path), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const check = (...args: readonly string[]) => users(['check', '--format=json', '--verify-passwords=none', ...args]);
  const told = async (...args: readonly string[]) => {
    const { out } = await check(...args);
    return checkJson(out).files.flatMap(({ diagnostics }) =>
      diagnostics.map((each) => `${each.severity} ${each.code}`),
    );
  };
  const serverOf = async (...args: readonly string[]) =>
    /"server": "([^"]*)"/.exec((await users(['inspect', '--format=json', ...args])).out)?.[1];
  beforeEach(() => {
    folder = makeFolder({ 'users.yml': root, 'sub/users.yml': root });
  });
  afterEach(() => {
    folder.remove();
  });

  it('changes severities, for all below its folder', async () => {
    assert.deepEqual(await told(at('users.yml')), ['warning super-user']);
    write(name, { severity: { 'super-user': 'hint' } });
    assert.deepEqual(await told(folder.path), ['hint super-user', 'hint super-user']);
    write(name, { severity: { 'super-user': 'off' } });
    assert.deepEqual((await check(folder.path)).status, 0);
    write(name, { severity: { 'super-user': 'error' } });
    assert.deepEqual(await told(folder.path), ['error super-user', 'error super-user']);
  });

  it('never hides what keeps the server from starting', async () => {
    write(name, { severity: { 'bad-pattern': 'off' } });
    write('users.yml', user('Ana'));
    assert.deepEqual(await told(at('users.yml')), ['error bad-pattern']);
  });

  it('chooses the server, unless an option, a comment or what is deployed does', async () => {
    write(name, { server: 'argilla-1.3' });
    assert.equal(await serverOf(at('users.yml')), 'argilla-1.3');
    assert.equal(await serverOf('--server=argilla-1.5', at('users.yml')), 'argilla-1.5');
    assert.match((await check(at('users.yml'))).out, /Argilla 1\.3/);
    write('users.yml', `# users-yml: server=argilla-1.0\n${root}`);
    assert.equal(await serverOf(at('users.yml')), 'argilla-1.0');
    write('users.yml', root);
    const image = 'argilla/argilla-server:v1.5.0';
    const variable = 'ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /u.yml';
    write(
      'compose.yaml',
      `services:\n  a:\n    image: ${image}\n    environment:\n      ${variable}\n    volumes: [./users.yml:/u.yml]\n`,
    );
    assert.equal(await serverOf(at('users.yml')), 'argilla-1.5');
  });

  it('is the nearest alone', async () => {
    write(name, { severity: { 'super-user': 'off' } });
    write(`sub/${name}`, {});
    assert.deepEqual(await told(folder.path), ['warning super-user']);
    assert.deepEqual(await told(at('sub')), ['warning super-user']);
    rmSync(at(`sub/${name}`));
    assert.deepEqual(await told(folder.path), []);
  });

  it('is looked for up to the PATH, or to the folder with .git', async () => {
    write(name, { severity: { 'super-user': 'off' } });
    assert.deepEqual(await told(at('sub')), ['warning super-user']);
    assert.deepEqual(await told(at('sub/users.yml')), ['warning super-user']);
    mkdirSync(at('.git'));
    assert.deepEqual(await told(at('sub')), []);
    assert.deepEqual(await told(at('sub/users.yml')), []);
    mkdirSync(at('sub/.git'));
    assert.deepEqual(await told(at('sub/users.yml')), ['warning super-user']);
  });

  it('is none behind a link', async () => {
    write('elsewhere.json', { severity: { 'super-user': 'off' } });
    symlinkSync('elsewhere.json', at(name));
    assert.deepEqual(await told(at('users.yml')), ['warning super-user']);
  });

  it('is one that is named, or none', async () => {
    write(name, { severity: { 'super-user': 'off' } });
    write('ci.json', { severity: { 'super-user': 'information' } });
    assert.deepEqual(await told('--config=none', at('users.yml')), ['warning super-user']);
    assert.deepEqual(await told('--config', at('ci.json'), folder.path), [
      'information super-user',
      'information super-user',
    ]);
    const { status, err, out } = await check('--config', at('gone.json'), at('users.yml'));
    assert.equal(status, 2);
    assert.match(err, /gone\.json: there is no such file or folder\./);
    assert.equal(checkJson(out).files.length, 1);
  });

  it('is told of', async () => {
    assert.equal(checkJson((await check(at('users.yml'))).out).config, null);
    write(name, {});
    assert.match(String(checkJson((await check(folder.path)).out).config), /users-yml\.config\.json$/);
    write(`sub/${name}`, {});
    const { config, files } = checkJson((await check(folder.path)).out);
    assert.equal(config, null);
    assert.deepEqual(
      files.map((file) => file.config?.slice(-name.length - 4)),
      [`sub/${name}`, at(name).slice(-name.length - 4)],
    );
    const { out } = await users(['check', folder.path]);
    assert.match(out, /\nConfigured by \S+users-yml\.config\.json and \S+users-yml\.config\.json\.\n/);
  });

  it('says which files are users files, whatever their names and contents', async () => {
    write('config/accounts.yml', root);
    write('config/empty.yml', '[]\n');
    write('config/node_modules/accounts.yml', root);
    assert.equal(checkJson((await check(folder.path)).out).files.length, 2);
    write(name, { files: ['config/*.yml'] });
    const names = async (...paths: readonly string[]) =>
      checkJson((await check(...paths)).out).files.map(({ file }) => file.slice(folder.path.length + 1));
    assert.deepEqual(await names(folder.path), [
      'config/accounts.yml',
      'config/empty.yml',
      'sub/users.yml',
      'users.yml',
    ]);
    assert.ok((await told(folder.path)).includes('information no-users'));
    write(`config/${name}`, {});
    assert.deepEqual(await names(folder.path), ['sub/users.yml', 'users.yml']);
  });

  it('changes severities of deployment findings', async () => {
    write('compose.yaml', 'services:\n  a:\n    image: argilla/argilla-server:v1.5.0\n');
    assert.ok((await told(at('compose.yaml'))).includes('information default-credentials'));
    write(name, { severity: { 'default-credentials': 'off' } });
    assert.ok(!(await told(at('compose.yaml'))).some((each) => each.endsWith('default-credentials')));
    assert.ok(!(await told(folder.path)).some((each) => each.endsWith('default-credentials')));
  });

  it('speaks for standard input by the name that it is given', async () => {
    write(name, { severity: { 'super-user': 'off' } });
    const pipe = (file: string) =>
      users(['check', '--format=json', '--verify-passwords=none', '--stdin-filename', file, '-'], { stdin: root });
    assert.deepEqual((await pipe(at('users.yml'))).status, 0);
    assert.deepEqual((await pipe('/nowhere/users.yml')).status, 1);
  });

  for (const [title, content, sentence] of [
    [
      'no JSON',
      '{\n  "server": "argilla-1.5",\n}',
      /users-yml\.config\.json: line 3: There is a comma too much before this\.\n/,
    ],
    ['a key that is none', '{"sever": 1}', /line 1: There is no such key\. Did you mean `server`\?/],
    [
      'a code that is none',
      '{\n"severity": {\n"supr-user": "off"}}',
      /line 3: There is no finding of this code\. Did you mean `super-user`\?\n/,
    ],
    ['a wrong value', '{"server": "Vb7q2mXw9L"}', /line 1: `server` is `rubrix-0\.18`/],
    ['too much', `{"$schema": "${'x'.repeat(70_000)}"}`, /it is larger than 64 KB\./],
  ] as const) {
    it(`is refused with ${title}, and everything is checked all the same`, async () => {
      write(name, content);
      const { status, out, err } = await check(folder.path);
      assert.deepEqual([status, checkJson(out).files.length], [2, 2]);
      assert.match(err, sentence);
      assert.doesNotMatch(err, /Vb7q/);
      assert.equal(err.trimEnd().split('\n').length, 1);
    });
  }

  it('is read by programs that know its schema as by us', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../schemas/users-yml.config.schema.json', import.meta.url), 'utf8'),
    ) as {
      readonly properties: Readonly<Record<string, { readonly properties?: object }>>;
    };
    assert.deepEqual(Object.keys(schema.properties), ['$schema', ...configKeys]);
    assert.deepEqual(
      Object.keys(schema.properties['severity']?.properties ?? {}),
      [...rules, ...describedRules].map(({ id }) => id),
    );
    const validate = new Ajv({ strict: true }).compile(schema);
    for (const [content, isRight] of [
      [{ server: 'argilla-1.5', severity: { 'super-user': 'off' }, files: ['a'], hashCost: 15, maxProblems: 1 }, true],
      [{ server: 'x' }, false],
      [{ severity: { x: 'off' } }, false],
      [{ hashCost: 9 }, false],
      [{ other: 1 }, false],
    ] as const)
      assert.equal(validate(content), isRight, JSON.stringify(content));
  });
});

describe('where the configuration file is looked for', () => {
  const disk = (paths: typeof posix, present: readonly string[]): ConfigDisk => ({
    paths,
    isFile: (path) => present.includes(path),
    exists: (path) => present.includes(path),
    realPath: (path) => path,
  });
  for (const [title, paths, present, folder, top, expected] of [
    ['a repository', posix, ['/r/.git', `/r/${name}`, `/${name}`], '/r/a/b', '/r/a/b', `/r/${name}`],
    ['no repository', posix, [`/r/${name}`], '/r/a', '/r/a', null],
    ['a folder that was named', posix, [`/r/${name}`], '/r/a/b', '/r', `/r/${name}`],
    ['what lies behind a link', posix, [`/r/${name}`, `/${name}`], '/elsewhere', '/r', null],
    ['the top folder', posix, [`/${name}`], '/', '/', `/${name}`],
    ['a name that begins alike', posix, [`/re/${name}`, `/${name}`], '/re', '/r', `/re/${name}`],
    ['a drive', win32, ['C:\\r\\.git', `C:\\r\\${name}`], 'C:\\r\\a', 'C:\\r\\a', `C:\\r\\${name}`],
    ['the top of a drive', win32, [`C:\\${name}`], 'C:\\a', 'C:\\', `C:\\${name}`],
    ['another drive', win32, [`C:\\${name}`], 'D:\\a', 'C:\\', null],
    [
      'a share',
      win32,
      [`\\\\host\\share\\${name}`, '\\\\host\\share\\.git'],
      '\\\\host\\share\\a',
      '\\\\host\\share\\a',
      `\\\\host\\share\\${name}`,
    ],
  ] as const) {
    it(`goes for ${title}`, () => {
      assert.equal(findConfig(folder, top, disk(paths, present)), expected);
    });
  }

  it('matches paths with / and a drive in lower case', () => {
    assert.equal(globPath('C:\\Users\\ana\\users.yml', win32), 'c:/Users/ana/users.yml');
    assert.equal(globPath('c:/Users/ana\\users.yml', win32), 'c:/Users/ana/users.yml');
    assert.equal(globPath('/home/ana/users.yml', posix), '/home/ana/users.yml');
  });
});
