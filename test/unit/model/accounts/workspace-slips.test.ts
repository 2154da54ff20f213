import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formOf, isComparable, isSlipOf, slipsOf } from '../../../../server/src/model/accounts/workspace-slips.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 21);
const form = fc.stringMatching(/^[a-c1-][a-cx1-]{0,10}$/);

describe('a slip in the name of a workspace', () => {
  for (const [meant, written] of [
    ['reviews', 'review'],
    ['reviews', 'eviews'],
    ['reviews', 'revviews'],
    ['reviews', 'reviewss'],
    ['reviews', 'reveiws'],
    ['reviews-2024', 'reviws-2024'],
    ['nlp-team', 'nlpteam'],
    ['nlp-team', 'nlp--team'],
    ['labelling', 'labeling'],
  ] as const) {
    it(`is ${written} for ${meant}`, () => assert.ok(isSlipOf(written, meant)));
  }

  for (const [why, meant, written] of [
    ['it is the same', 'reviews', 'reviews'],
    ['a letter is another one', 'reviews', 'reviaws'],
    ['a letter came that does not stand beside', 'reviews', 'reviewsx'],
    ['the name is short', 'teams', 'team'],
    ['a digit is missing', 'reviews-24', 'reviews-2'],
    ['a digit is doubled', 'reviews-2', 'reviews-22'],
    ['digits changed places', 'reviews-24', 'reviews-42'],
    ['a digit and a letter changed places', 'reviews2x', 'reviewsx2'],
    ['roman numbers differ', 'section-ii', 'section-i'],
    ['languages differ', 'reviews-en', 'reviews-ne'],
    ['there are two slips', 'reviews', 'reveiw'],
    ['letters that change places stand apart', 'reviews', 'seviewr'],
  ] as const) {
    it(`is not ${written} for ${meant}: ${why}`, () => assert.ok(!isSlipOf(written, meant)));
  }

  it('is found from either side alike', () => {
    fc.assert(
      fc.property(form, form, (written, meant) => {
        assert.equal(isSlipOf(written, meant), slipsOf(meant).includes(written));
        for (const slip of slipsOf(meant)) assert.ok(isSlipOf(slip, meant), slip);
      }),
      { seed, numRuns: 3000 },
    );
  });
});

describe('names that are compared', () => {
  it('are those that servers take, if they are not long', () => {
    assert.deepEqual(['a', 'Team_1', '', '-a', 'nlp team', 'é', 'a\n', 'a'.repeat(65)].map(isComparable), [
      true,
      true,
      ...Array.from({ length: 6 }, () => false),
    ]);
  });

  it('have one form whatever their case and dashes', () => assert.equal(formOf('NLP_Team-A'), 'nlp-team-a'));
});
