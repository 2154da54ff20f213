import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReadableByAll, type FileModes } from '../../../../server/src/cli/input/readable-by-all.ts';

const usual = { '/': 0o755, '/srv': 0o755, '/srv/app': 0o711, '/srv/app/users.yml': 0o644 };

/** A file system with these modes; a mode of null is that of a pipe. */
function withModes(modes: Readonly<Record<string, number | null>>): FileModes {
  return {
    realPath: (path) => path.replace('/link/', '/srv/app/'),
    modeOf: (path) => {
      const mode = modes[path];
      if (mode === undefined) throw new Error('ENOENT');
      return mode;
    },
    exists: (path) => Object.hasOwn(modes, path),
  };
}

describe('a file that everyone can read', () => {
  for (const [what, expected, more, path] of [
    ['is open, as are all folders above', true, {}, '/srv/app/users.yml'],
    ['is so through a link', true, {}, '/link/users.yml'],
    ['is none that its group alone reads', false, { '/srv/app/users.yml': 0o640 }, '/srv/app/users.yml'],
    ['is none in a folder that lets nobody pass', false, { '/srv/app': 0o750 }, '/srv/app/users.yml'],
    ['is none below such a folder', false, { '/srv': 0o700 }, '/srv/app/users.yml'],
    ['is none in a repository', false, { '/srv/app/.git': 0o755 }, '/srv/app/users.yml'],
    ['is none in a folder of one', false, { '/srv/.git': 0o755 }, '/srv/app/users.yml'],
    ['is none in a working tree beside one', false, { '/srv/app/.git': 0o644 }, '/srv/app/users.yml'],
    ['is no pipe', false, { '/srv/app/users.yml': null }, '/srv/app/users.yml'],
    ['is none that can’t be looked at', false, {}, '/srv/app/gone.yml'],
  ] as const) {
    it(what, () => assert.equal(isReadableByAll(path, withModes({ ...usual, ...more })), expected));
  }

  it('is told from others by the system, too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'users-yml-open-'));
    try {
      const file = join(folder, 'users.yml');
      writeFileSync(file, '[]\n');
      symlinkSync(file, join(folder, 'link.yml'));
      chmodSync(file, 0o644);
      chmodSync(folder, 0o700);
      assert.equal(isReadableByAll(file), false);
      chmodSync(folder, 0o755);
      // Whether the folder of all temporary files lies open is the machine's business.
      const expected = isReadableByAll(file);
      assert.equal(isReadableByAll(join(folder, 'link.yml')), expected);
      chmodSync(file, 0o640);
      assert.equal(isReadableByAll(file), false);
      assert.equal(isReadableByAll(join(folder, 'link.yml')), false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
