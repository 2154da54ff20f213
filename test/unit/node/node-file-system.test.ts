import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFileSystem } from '../../../server/src/node/node-file-system.ts';

describe('files of this machine', () => {
  let folder: string;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-files-'));
    writeFileSync(join(folder, 'users.yml'), 'ä\n');
    writeFileSync(join(folder, 'empty.yml'), '');
    symlinkSync(join(folder, 'users.yml'), join(folder, 'link.yml'));
    mkdirSync(join(folder, 'below'));
    symlinkSync(join(folder, 'below'), join(folder, 'link-below'));
    symlinkSync(join(folder, 'loop.yml'), join(folder, 'loop.yml'));
    symlinkSync('/dev/zero', join(folder, 'zero.yml'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read as they are', async () => {
    assert.deepEqual(await nodeFileSystem.read(uriOf('users.yml'), 3), Buffer.from('ä\n'));
    assert.deepEqual(await nodeFileSystem.read(uriOf('empty.yml'), 3), Buffer.alloc(0));
    assert.equal((await nodeFileSystem.stat(uriOf('users.yml')))?.size, 3);
  });

  it('are not read where they are larger than asked for', async () => {
    assert.equal(await nodeFileSystem.read(uriOf('users.yml'), 2), null);
  });

  it('are read behind links, and known for the same file', async () => {
    assert.deepEqual(await nodeFileSystem.read(uriOf('link.yml'), 3), Buffer.from('ä\n'));
    assert.deepEqual(await nodeFileSystem.stat(uriOf('link.yml')), await nodeFileSystem.stat(uriOf('users.yml')));
  });

  it('are listed with folders and links', async () => {
    const items = await nodeFileSystem.list(pathToFileURL(folder).href);
    const named = (kind: string): readonly string[] =>
      items.filter((item) => item.kind === kind).map(({ name }) => name);
    assert.deepEqual(named('folder'), ['below']);
    assert.deepEqual(named('link').toSorted(), ['link-below', 'link.yml', 'loop.yml', 'zero.yml']);
    assert.deepEqual(named('file').toSorted(), ['empty.yml', 'users.yml']);
  });

  for (const name of ['below', 'nowhere.yml', 'link-below', 'loop.yml', 'zero.yml']) {
    it(`are none: ${name}`, async () => {
      assert.equal(await nodeFileSystem.stat(uriOf(name)), null);
      assert.equal(await nodeFileSystem.read(uriOf(name), 100), null);
    });
  }

  it('are no pipes at which nobody writes, and no devices', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.yml')]);
    for (const uri of [uriOf('pipe.yml'), 'file:///dev/zero']) {
      assert.equal(await nodeFileSystem.stat(uri), null);
      assert.equal(await nodeFileSystem.read(uri, 100), null);
    }
  });

  it('are nowhere else', async () => {
    for (const uri of ['untitled:users.yml', 'file://other-machine/users.yml', 'no URI', '']) {
      assert.equal(await nodeFileSystem.stat(uri), null);
      assert.equal(await nodeFileSystem.read(uri, 100), null);
      assert.deepEqual(await nodeFileSystem.list(uri), []);
    }
  });
});
