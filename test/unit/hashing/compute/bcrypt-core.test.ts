import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { createHash, findMatch } from '../../../../server/src/hashing/compute/bcrypt-core.ts';
import * as elsewhere from '../../../support/hashes.ts';
import { passlibHere, passlibVerdicts } from '../passlib.ts';
import { sample2 } from '../sample-hashes.ts';

/** Of one byte a letter, of several, and as long as bcrypt reads, and a byte less. */
const passwords = [
  ...[1, 2, 17, 56, 71, 72].map((length) => 'pa55 '.repeat(15).slice(0, length)),
  'pässwörd',
  '😀'.repeat(18),
  '\u0001\u007f',
];
/** Longer than that, also in the middle of a letter. */
const cut = ['a'.repeat(73), `${'a'.repeat(71)}é`, '😀'.repeat(30)];

describe('bcrypt', () => {
  it('makes hashes that others verify', async () => {
    const hashes = await Promise.all(passwords.map((password) => createHash(password, 4)));
    for (const [index, hash] of hashes.entries()) {
      assert.match(hash, /^\$2b\$04\$[./A-Za-z0-9]{53}$/);
      assert.equal(elsewhere.findMatch(hash, ['', passwords[index] ?? '']), 1, passwords[index]);
    }
    if (!passlibHere) return;
    const verdicts = passlibVerdicts(hashes.map((hash, index) => [passwords[index] ?? '', hash]));
    assert.deepEqual([...new Set(verdicts)], ['ok']);
  });

  it('verifies those of others, of which it reads as much as they do', async () => {
    for (const password of [...passwords, ...cut, '']) {
      const hash = elsewhere.createHash(password, 4);
      assert.equal(await findMatch(hash, ['nobody’s', password]), 1, password);
      assert.equal(await findMatch(hash.replace('$2b$', '$2y$'), [password]), 0, password);
      assert.equal(await findMatch(hash, [`x${password}`, 'nobody’s']), -1, password);
    }
  });

  it('knows hashes without the NUL behind the password', async () => {
    assert.equal(await findMatch(sample2, ['', 'y', 'x']), 2);
  });

  it('takes the cost for what it is', async () => {
    for (const cost of [4, 5, 6]) assert.match(await createHash('x', cost), new RegExp(`^\\$2b\\$0${String(cost)}\\$`));
    const hash = elsewhere.createHash('x', 5);
    assert.equal(await findMatch(hash.replace('$05$', '$04$'), ['x']), -1);
  });

  it('salts each hash anew', async () => {
    assert.notEqual(await createHash('x', 4), await createHash('x', 4));
  });

  describe('without WebAssembly', () => {
    const folder = mkdtempSync(join(tmpdir(), 'users-yml-bcrypt-'));
    const bundle = join(folder, 'bcrypt.cjs');
    before(() => {
      buildSync({
        entryPoints: [fileURLToPath(new URL('../../../../server/src/hashing/compute/bcrypt-core.ts', import.meta.url))],
        outfile: bundle,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
      });
    });
    after(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    for (const [where, flags, first] of [
      ['on a system that has none', ['--no-expose-wasm'], "if ('WebAssembly' in globalThis) throw new Error()"],
      [
        'in a page that forbids it',
        [],
        "for (const name of ['compile', 'instantiate', 'Module']) WebAssembly[name] = () => { throw new WebAssembly.CompileError('forbidden') }",
      ],
    ] as const) {
      it(`does the same ${where}`, () => {
        const hash = elsewhere.createHash('pässwörd', 4);
        const script = `${first};
          const { createHash, findMatch } = require(${JSON.stringify(bundle)});
          Promise.all([findMatch(process.argv[1], ['x', 'pässwörd']), createHash('x', 4)]).then((all) => console.log(JSON.stringify(all)));`;
        const told = execFileSync(process.execPath, [...flags, '-e', script, hash], { encoding: 'utf8' });
        const [index, made] = JSON.parse(told) as [number, string];
        assert.equal(index, 1);
        assert.equal(elsewhere.findMatch(made, ['x']), 0);
      });
    }
  });
});
