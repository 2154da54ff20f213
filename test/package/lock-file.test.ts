import assert from 'node:assert/strict';
import { textOf } from '../docs/project-files.ts';

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
}

describe('package-lock.json', () => {
  for (const path of ['package-lock.json', 'bench/package-lock.json', '.ci/release/package-lock.json']) {
    it(`${path} has a hash of every package, so that no other content is installed`, () => {
      const { packages } = JSON.parse(textOf(path)) as LockFile;
      const all = Object.entries(packages).filter(([name]) => name !== '');
      assert.ok(all.length > 0);
      assert.deepEqual(
        all.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name),
        [],
      );
    });
  }
});
