import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePrivate } from '../../../../client/src/node/write-private.ts';

describe('a file of hand-outs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-private-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is new, and for its owner alone', async () => {
    const path = join(folder, 'hand-outs.txt');
    await writePrivate(path, 'Username: ana\n');
    assert.equal(readFileSync(path, 'utf8'), 'Username: ana\n');
    assert.equal(statSync(path).mode & 0o077, 0);
  });

  it('is never written over another one, nor through a link', async () => {
    const [path, link] = [join(folder, 'there.txt'), join(folder, 'link.txt')];
    writeFileSync(path, 'as it was');
    symlinkSync(join(folder, 'elsewhere.txt'), link);
    await assert.rejects(writePrivate(path, 'x'), { code: 'EEXIST' });
    await assert.rejects(writePrivate(link, 'x'), { code: 'EEXIST' });
    assert.equal(readFileSync(path, 'utf8'), 'as it was');
    assert.deepEqual(readdirSync(folder).toSorted(), ['link.txt', 'there.txt']);
  });
});
