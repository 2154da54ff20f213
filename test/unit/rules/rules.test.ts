import assert from 'node:assert/strict';
import { fixes } from '../../../server/src/fixes/index.ts';
import { ruleById, rules } from '../../../server/src/rules/index.ts';
import { read } from '../../rules/support/harness.ts';

/** Found by looking at bytes, before there is a text. */
const ofBytes = new Set(['not-utf8']);

describe('the rules', () => {
  it('have ids of their own, in kebab-case', () => {
    const ids = rules.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)),
      [],
    );
  });

  it('name fixes that exist', () => {
    const known = new Set(fixes.map(({ id }) => id));
    assert.deepEqual(
      rules.flatMap((rule) => rule.fixes.filter((id) => !known.has(id))),
      [],
    );
  });

  it('leave no fix unused', () => {
    const named = new Set(rules.flatMap((rule) => rule.fixes));
    assert.deepEqual(
      fixes.filter(({ id }) => !named.has(id) && id !== 'mark-as-intended').map(({ id }) => id),
      [],
    );
  });

  it('say of themselves that they stop the server', () => {
    const stopping = rules
      .filter(
        ({ bad, server, id }) =>
          !ofBytes.has(id) && read(bad, server).findings.some((each) => each.code === id && each.severity === 'error'),
      )
      .map(({ id }) => id);
    assert.ok(stopping.length > 5);
    assert.deepEqual(
      stopping.filter((id) => ruleById(id)?.stops !== true),
      [],
    );
  });

  it('are never errors by themselves', () => {
    assert.deepEqual(
      rules.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  for (const { id, bad, good, server } of rules.filter((rule) => !ofBytes.has(rule.id))) {
    it(`${id}: the bad example has the finding, the good one has not`, () => {
      assert.ok(read(bad, server).findings.some(({ code }) => code === id));
      assert.ok(!read(good, server).findings.some(({ code }) => code === id));
    });
  }

  it('find nothing above information in a file of usual users', () => {
    const usual = rules.find(({ id }) => id === 'missing-key')?.good ?? '';
    const grave = read(usual).findings.filter(({ severity }) => severity === 'warning' || severity === 'error');
    assert.deepEqual(grave, []);
  });
});
