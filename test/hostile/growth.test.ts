import assert from 'node:assert/strict';
import { UsersDocument } from '../../server/src/document/users-document.ts';
import { GrowthMeter } from './growth-meter.ts';
import { growingOperations } from './judge.ts';
import { hostileKinds } from './kinds/index.ts';
import { describeGrowth } from './table.ts';

describe('work on a hostile file', () => {
  let meter: GrowthMeter;
  before(async () => {
    meter = await GrowthMeter.load();
  });

  for (const kind of hostileKinds) {
    it(`grows no faster than the file: ${kind.name}`, async () => {
      const found = await growingOperations(meter, kind);
      const told = [...found].map(([name, { growing }]) => `${name} grows too fast: ${describeGrowth(growing)}`);
      assert.deepEqual(told, []);
    });
  }
});

describe('hostile files', () => {
  it('are of many kinds, each with a name of its own', () => {
    const names = new Set(hostileKinds.map(({ name }) => name));
    assert.equal(names.size, hostileKinds.length);
    assert.ok(names.size >= 133, String(names.size));
  });

  it('are taken for users files, but for those of other programs', () => {
    for (const { name, text, foreign } of hostileKinds)
      assert.equal(new UsersDocument(text(24)).file === null, foreign, name);
  });

  it('grow in step with their number', () => {
    for (const { name, text } of hostileKinds) {
      const [one = 0, two = 0, four = 0] = [64, 128, 256].map((number) => text(number).length);
      assert.ok(four - two > 1.5 * (two - one) && four - two < 2.5 * (two - one), name);
    }
  });
});
