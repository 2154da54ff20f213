import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptScript } from '../../../../server/src/node/kept-code/kept-script.ts';

const text = '(function () { return [1, 2, 3].map((number) => number * 2).join(); })';

describe('a script whose compiled code is kept', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'users-yml-kept-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const compile = (build = 'one', script = 'a.cjs'): KeptScript =>
    new KeptScript(text, '/bundles/a.cjs', { folder, script, build });
  const result = ({ script }: KeptScript): unknown => (script.runInThisContext() as () => unknown)();
  const kept = (): readonly string[] => readdirSync(folder);
  const keep = (): string => {
    compile().keep();
    return join(folder, kept()[0] ?? '');
  };

  it('does the same by what was kept', () => {
    const first = compile();
    assert.deepEqual([first.isNew, result(first)], [true, '2,4,6']);
    first.keep();
    const second = compile();
    assert.deepEqual([second.isNew, result(second)], [false, '2,4,6']);
  });

  it('is kept in one file, which its owner alone can read', () => {
    const path = keep();
    assert.deepEqual(kept(), [`a.cjs-one-${process.version}-${process.arch}`]);
    assert.equal(statSync(path).mode & 0o777, 0o600);
  });

  const damages: readonly (readonly [what: string, damage: (kept: Buffer) => Buffer])[] = [
    ['cut off', (code) => code.subarray(0, code.length - 100)],
    ['empty', () => Buffer.alloc(0)],
    ['of three bytes', (code) => code.subarray(0, 3)],
    ['zeros', (code) => Buffer.alloc(code.length)],
    ['changed in one bit', (code) => Buffer.from(code.map((byte, index) => (index === 300 ? byte ^ 1 : byte)))],
    ['something else', () => Buffer.from('console.log("somebody else’s");'.repeat(100))],
  ];
  for (const [what, damage] of damages) {
    it(`is compiled anew, and kept anew, where what was kept is ${what}`, () => {
      const path = keep();
      const whole = readFileSync(path);
      writeFileSync(path, damage(whole));
      const script = compile();
      assert.deepEqual([script.isNew, result(script)], [true, '2,4,6']);
      script.keep();
      assert.equal(compile().isNew, false);
    });
  }

  it('takes the place of what was kept of other builds, and of nothing else', () => {
    compile('old').keep();
    compile('old', 'b.cjs').keep();
    writeFileSync(join(folder, 'v22.9.0-x64-of-node'), '');
    compile('new').keep();
    const names = ['a.cjs-new', 'b.cjs-old'].map((name) => `${name}-${process.version}-${process.arch}`);
    assert.deepEqual(kept(), [...names, 'v22.9.0-x64-of-node']);
    assert.equal(compile('old').isNew, true);
  });

  for (const [where, spoil] of [
    ['the folder is gone', () => undefined],
    ['a file is in its place', () => writeFileSync(folder, '')],
  ] as const) {
    it(`goes on where nothing can be kept: ${where}`, () => {
      const script = compile();
      rmSync(folder, { recursive: true });
      spoil();
      script.keep();
      assert.equal(result(script), '2,4,6');
    });
  }
});
