import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { ensureBuilt } from '../../scripts/setup.mjs';
import { bundledPackages, mayBeBundled } from '../../scripts/package/bundled.mjs';
import { textOf } from '../docs/project-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What esbuild says of a bundle: how many bytes of each file are in it. */
function metafile(bytes: Readonly<Record<string, number>>): Metafile {
  const inputs = Object.fromEntries(Object.entries(bytes).map(([path, count]) => [path, { bytesInOutput: count }]));
  return { inputs: {}, outputs: { 'dist/x.cjs': { bytes: 1, inputs, imports: [], exports: [] } } };
}

describe('code of others in the bundles', () => {
  it('is told by package, once, with its licence text', () => {
    const found = bundledPackages(
      [
        metafile({
          'server/src/text/range.ts': 10,
          'node_modules/bcryptjs/index.js': 10,
          'node_modules/semver/a.js': 0,
        }),
        metafile({ 'node_modules/bcryptjs/other.js': 10 }),
      ],
      root,
    );
    assert.deepEqual(
      found.map(({ name, license }) => [name, license]),
      [['bcryptjs', 'BSD-3-Clause']],
    );
    assert.match(found[0]?.notice ?? '', /Redistributions in binary form must reproduce/);
  });

  it('is refused where nobody has let it in, or its licence has changed', () => {
    const input = metafile({ 'node_modules/mocha/lib/mocha.js': 1 });
    assert.throws(() => bundledPackages([input], root), /mocha would be bundled/);
    assert.throws(() => bundledPackages([input], root, new Map([['mocha', 'ISC']])), /licence MIT, ISC was expected/);
  });

  describe('as it is built', function () {
    this.timeout(120_000);
    before(ensureBuilt);

    it('comes with the notices that its licences ask for', () => {
      const text = textOf('dist/THIRD-PARTY-NOTICES.txt');
      assert.match(text, /^bcryptjs \d+\.\d+\.\d+ \(BSD-3-Clause\)$/m);
      assert.match(text, /Redistributions in binary form must reproduce/);
    });

    it('is listed with hashes, each part known and allowed', () => {
      const bom = JSON.parse(textOf('dist/sbom.cdx.json')) as Bom;
      assert.deepEqual([bom.bomFormat, bom.specVersion], ['CycloneDX', '1.6']);
      assert.equal(bom.metadata.component.purl, `pkg:npm/users-yml@${bom.metadata.component.version}`);
      assert.ok(bom.components.some(({ name }) => name === 'bcryptjs'));
      for (const { name, version, licenses, purl, hashes } of bom.components) {
        assert.equal(licenses[0]?.license.id, mayBeBundled.get(name), name);
        assert.equal(purl, `pkg:npm/${name}@${version}`);
        assert.match(hashes[0]?.content ?? '', /^[\da-f]{128}$/, name);
      }
      const listed = new Set(bom.dependencies.map(({ ref }) => ref));
      assert.deepEqual(
        bom.dependencies[0]?.dependsOn,
        bom.components.map((each) => each['bom-ref']),
      );
      assert.ok(bom.components.every((each) => listed.has(each['bom-ref'])));
    });

    it('is all there is: nothing is installed beside the package', () => {
      const manifest = JSON.parse(textOf('package.json')) as object;
      for (const key of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
        assert.ok(!(key in manifest), key);
      // An install script would run with the rights of whoever installs.
      const scripts = Object.keys((manifest as { readonly scripts: object }).scripts);
      assert.deepEqual(
        scripts.filter((name) => /^(?:pre|post)?install$/.test(name)),
        [],
      );
      assert.ok(existsSync(new URL('../../dist/cli.cjs', import.meta.url)));
    });
  });
});

interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly version: string; readonly purl: string } };
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses: readonly { readonly license: { readonly id: string } }[];
    readonly hashes: readonly { readonly content: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}
