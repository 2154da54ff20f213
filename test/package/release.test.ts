import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releaseFaults, releaseNotes } from '../../scripts/package/release-notes.mjs';
import { textOf } from '../docs/project-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(textOf('package.json')) as { readonly version: string };

describe('a release', function () {
  this.timeout(240_000);
  let temporary: string;
  before(() => {
    temporary = mkdtempSync(join(tmpdir(), 'users-yml-release-'));
  });
  after(() => {
    rmSync(temporary, { recursive: true, force: true });
  });
  const release = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['scripts/release.mjs', ...args], { cwd: root, encoding: 'utf8' });

  it('is made whole without uploading: packages, notes, what is in them, checksums of all', () => {
    const folder = join(temporary, 'release');
    const { status, stderr } = release(folder, `v${version}`);
    assert.equal(status, 0, stderr);
    const names = readdirSync(folder);
    const expected = [
      `users-yml-${version}.tgz`,
      `users-yml-${version}.vsix`,
      'notes.md',
      'sbom.cdx.json',
      'SHA256SUMS',
    ];
    assert.deepEqual(new Set(names), new Set(expected));
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    assert.equal(sums.length, expected.length - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      assert.equal(
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
        sum,
        name,
      );
    }
    const notes = readFileSync(join(folder, 'notes.md'), 'utf8');
    assert.ok(textOf('CHANGELOG.md').includes(notes.trim()));
  });

  it('is not made for another tag', () => {
    const { status, stderr } = release(join(temporary, 'other'), 'v99.0.0');
    assert.equal(status, 1);
    assert.match(stderr, /v99\.0\.0 is not that of package\.json/);
    assert.ok(!readdirSync(temporary).includes('other'));
  });

  it('needs the version in the lock file and something in the changelog', () => {
    const good = { version: '1.2.0', locked: '1.2.0', changelog: '# C\n\n## 1.2.0\n\n- New.\n\n## 1.1.0\n\n- Old.\n' };
    assert.deepEqual(releaseFaults(good), []);
    assert.equal(releaseNotes(good.changelog, '1.2.0'), '- New.\n');
    assert.equal(releaseNotes(good.changelog, '1.1.0'), '- Old.\n');
    assert.equal(releaseNotes(good.changelog, '1.2'), '');
    for (const changed of [{ locked: '1.1.0' }, { tag: 'v1.2' }, { changelog: '## 1.2.0\n\n## 1.1.0\n\n- Old.\n' }])
      assert.equal(releaseFaults({ ...good, ...changed }).length, 1);
  });
});
