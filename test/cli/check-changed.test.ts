import assert from 'node:assert/strict';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isBlob } from '../../server/src/cli/check/changed/is-blob.ts';
import { checkJson, makeFolder, user, users } from './harness.ts';
import { makeRepository } from './repository.ts';

const root = user('root').replace('  workspaces: []\n', '');

describe('users-yml check --changed', () => {
  let repository: ReturnType<typeof makeRepository>;
  const at = (name: string) => join(repository.path, name);
  const check = (...args: readonly string[]) => users(['check', '--format=json', '--verify-passwords=none', ...args]);
  const filesOf = async (...args: readonly string[]) =>
    checkJson((await check(...args)).out).files.map(({ file }) => relative(repository.path, file));
  const write = (text: string) => {
    repository.write('text', text);
    return at('text');
  };
  beforeEach(() => {
    repository = makeRepository();
    repository.commit({ 'users.yml': root, 'sub/.users.yaml': root, 'team.users.yml': root });
  });
  afterEach(() => {
    repository.remove();
  });

  it('checks what differs from HEAD, or is new there, alone', async () => {
    assert.deepEqual(await filesOf('--changed', repository.path), []);
    repository.write('sub/.users.yaml', user('ana'));
    repository.write('new/users.yml', root);
    assert.deepEqual(await filesOf('--changed', repository.path), ['new/users.yml', 'sub/.users.yaml']);
    assert.deepEqual(await filesOf('--changed', at('users.yml'), at('new/users.yml')), ['new/users.yml']);
    assert.deepEqual(await filesOf('--changed', `${repository.path}/**/*.yaml`), ['sub/.users.yaml']);
  });

  it('takes any revision, behind an equals sign', async () => {
    repository.git('tag', 'v1');
    repository.commit({ 'users.yml': user('ana') });
    assert.deepEqual(await filesOf('--changed', repository.path), []);
    for (const name of ['v1', 'HEAD~1', 'main^'])
      assert.deepEqual(await filesOf(`--changed=${name}`, repository.path), ['users.yml'], name);
    // A word behind it is a PATH.
    const { status, err } = await check('--changed', 'v1', repository.path);
    assert.equal(status, 2);
    assert.match(err, /v1: there is no such file or folder/);
  });

  it('counts what it can’t compare as changed, and says why, once', async () => {
    const outside = makeFolder({ 'users.yml': root, 'team.users.yml': root });
    const { status, out, err } = await check('--changed', outside.path);
    outside.remove();
    assert.deepEqual([status, checkJson(out).files.length], [2, 2]);
    assert.match(err, /^users-yml: \S+: there is no git repository around it: leave --changed out\.\n$/);
    const nowhere = await check('--changed=nowhere', repository.path);
    assert.deepEqual([nowhere.status, checkJson(nowhere.out).files.length], [2, 3]);
    assert.match(nowhere.err, /^users-yml: \S+: git knows no such revision here: look at --changed, .*\n$/);
  });

  it('takes line ends for no change, as git itself may write others', async () => {
    repository.write('users.yml', root.replaceAll('\n', '\r\n'));
    assert.deepEqual(await filesOf('--changed', repository.path), []);
  });

  it('knows a link that leads elsewhere by now', async () => {
    symlinkSync('users.yml', at('link.users.yml'));
    repository.commit({ 'other.yml': root });
    assert.deepEqual(await filesOf('--changed', at('link.users.yml')), []);
    rmSync(at('link.users.yml'));
    symlinkSync('other.yml', at('link.users.yml'));
    assert.deepEqual(await filesOf('--changed', at('link.users.yml')), ['link.users.yml']);
    repository.commit();
    assert.deepEqual(await filesOf('--changed', at('link.users.yml')), []);
    repository.write('other.yml', user('ana'));
    assert.deepEqual(await filesOf('--changed', at('link.users.yml')), ['link.users.yml']);
  });

  it('reads standard input whatever the revision has', async () => {
    const { out } = await users(['check', '--changed', '--format=json', '-'], { stdin: root });
    assert.equal(checkJson(out).files.length, 1);
  });

  it('says that there is nothing to check, which is fine', async () => {
    const { status, out } = await users(['check', '--changed', repository.path]);
    assert.deepEqual([status, out], [0, 'Nothing there differs from HEAD.\n']);
    assert.deepEqual(await users(['check', '--changed', '--quiet', repository.path]), {
      status: 0,
      out: '',
      err: '',
      hostsOpened: 0,
    });
  });

  it('leaves --require to look at all files', async () => {
    assert.equal((await check('--changed', '--require', repository.path)).status, 0);
    repository.commit({ 'users.yml': '', 'sub/.users.yaml': '', 'team.users.yml': '' });
    assert.equal((await check('--changed', '--require', repository.path)).status, 1);
  });

  it('goes for deployment files as well, which still decide the server', async () => {
    const compose = `services:
  argilla:
    image: argilla/argilla-server:v1.5.0
    environment:
      ARGILLA_LOCAL_AUTH_USERS_DB_FILE: /config/users.yml
    volumes:
      - ./users.yml:/config/users.yml
`;
    repository.commit({ 'docker-compose.yaml': compose });
    repository.write('users.yml', user('ana'));
    const { out } = await check('--changed', repository.path);
    assert.deepEqual(
      checkJson(out).files.map(({ kind }) => kind),
      ['users'],
    );
    assert.match(out, /Argilla 1\.5/);
    repository.write('docker-compose.yaml', `${compose}# changed\n`);
    assert.deepEqual(await filesOf('--changed', repository.path), ['docker-compose.yaml', 'users.yml']);
  });

  it('mends no other files', async () => {
    const faulty = user('ana', { workspaces: '[red, red]' });
    repository.commit({ 'users.yml': faulty });
    repository.write('team.users.yml', faulty);
    await check('--changed', '--fix', repository.path);
    assert.equal(readFileSync(at('users.yml'), 'utf8'), faulty);
    assert.match(readFileSync(at('team.users.yml'), 'utf8'), /\[red\]/);
  });

  it('knows blobs by both hashes that git has', () => {
    for (const format of ['sha1', 'sha256']) {
      repository.git('init', '--quiet', `--object-format=${format}`, format);
      const id = repository.git('-C', format, 'hash-object', write('users\r\n')).trim();
      assert.equal(id.length, format === 'sha1' ? 40 : 64);
      assert.ok(isBlob(Buffer.from('users\r\n'), id));
      assert.ok(!isBlob(Buffer.from('user\r\n'), id));
      assert.ok(isBlob(Buffer.from('a\r\nb\r'), repository.git('-C', format, 'hash-object', write('a\nb\r')).trim()));
    }
  });
});
