import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshCopy } from '../../scripts/fresh-copy.mjs';
import { makeFolder } from '../cli/harness.ts';

const start = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

describe('npm start', () => {
  it('says what it can do, and does nothing else', () => {
    for (const option of ['--help', '-h']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [start, option], { encoding: 'utf8' });
      assert.deepEqual([status, stderr], [0, '']);
      for (const each of ['--browser', '--check', '--help']) assert.ok(stdout.includes(each), each);
    }
  });

  it('says so where it is asked for something else', () => {
    const { status, stderr } = spawnSync(process.execPath, [start, '--chekc'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /does not know --chekc\.[^]*--check/);
  });

  it('opens a copy in which nothing of the last time is left', async () => {
    const folder = makeFolder({ 'from/users.yml': 'given', 'to/users.yml': 'edited', 'to/new.yml': '' });
    const [from, to] = [join(folder.path, 'from'), join(folder.path, 'to')];
    try {
      await freshCopy(from, to);
      assert.equal(readFileSync(join(to, 'users.yml'), 'utf8'), 'given');
      assert.throws(() => readFileSync(join(to, 'new.yml')), { code: 'ENOENT' });
      writeFileSync(join(to, 'users.yml'), 'edited');
      assert.equal(readFileSync(join(from, 'users.yml'), 'utf8'), 'given');
    } finally {
      folder.remove();
    }
  });
});
