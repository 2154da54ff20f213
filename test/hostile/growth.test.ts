import assert from 'node:assert/strict';
import { UsersDocument } from '../../server/src/document/users-document.ts';
import { GrowthMeter } from './growth-meter.ts';
import { growingOperations } from './judge.ts';
import { hostileKinds } from './kinds/index.ts';
import { knownOperations, readKnownGrowth } from './known-growth.ts';
import { describeGrowth } from './table.ts';

describe('work on a hostile file', () => {
  const all = readKnownGrowth();
  let meter: GrowthMeter;
  before(async () => {
    meter = await GrowthMeter.load();
  });

  for (const kind of hostileKinds) {
    it(`grows no faster than the file: ${kind.name}`, async () => {
      const known = knownOperations(all, kind.name);
      const growing = await growingOperations(meter, kind, known);
      for (const [name, { growing: places }] of growing)
        assert.ok(known.has(name), `${name} grows too fast: ${describeGrowth(places)}`);
      for (const name of known)
        assert.ok(growing.has(name), `${name} is mended: take it out of test/hostile/known-growth.json`);
    });
  }
});

describe('hostile files', () => {
  it('are of many kinds, each with a name of its own', () => {
    const names = new Set(hostileKinds.map(({ name }) => name));
    assert.equal(names.size, hostileKinds.length);
    assert.ok(names.size >= 133, String(names.size));
    const strangers = Object.keys(readKnownGrowth()).filter((name) => !names.has(name));
    assert.deepEqual(strangers, []);
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
