import assert from 'node:assert/strict';
import { deploymentFixes } from '../../server/src/deployment/fixes/index.ts';
import { describedRules } from '../../server/src/deployment/rules/index.ts';
import { unusedSuppression } from '../../server/src/rules/unused-suppression.ts';
import { deploymentFindings } from '../support/deployment-reading.ts';

describe('the examples of the rules for deployments', () => {
  for (const { id, bad, good, fixes } of describedRules) {
    it(`${id} is found in the bad one alone`, () => {
      const codes = deploymentFindings(bad).map(({ found }) => found.code);
      assert.deepEqual([...new Set(codes)], [id]);
      assert.deepEqual(
        deploymentFindings(good).map(({ found }) => found.code),
        [],
      );
    });

    it(`${id} names fixes that there are`, () => {
      const known = deploymentFixes.map((fix) => fix.id);
      assert.deepEqual(
        fixes.filter((fix) => !known.includes(fix)),
        [],
      );
    });
  }

  it('have a finding for each fix', () => {
    const named = new Set([...describedRules, unusedSuppression].flatMap(({ fixes }) => fixes));
    assert.deepEqual(
      deploymentFixes.map(({ id }) => id).filter((id) => !named.has(id) && id !== 'mark-as-intended'),
      [],
    );
  });
});
