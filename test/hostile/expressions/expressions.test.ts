import assert from 'node:assert/strict';
import { bracedForm } from '../../../server/src/analysis/quick/braces/braced-form.ts';
import { pairForm } from '../../../server/src/analysis/quick/braces/read-braced.ts';
import { lineForms } from '../../../server/src/analysis/quick/read-lines.ts';
import { usualForms } from '../../../server/src/analysis/quick/usual-form.ts';
import { nextItem } from '../../../server/src/analysis/quick/written-nodes.ts';
import { countedMatch } from '../../support/steps/regexp/count.ts';
import { attacksOn, type Attack } from './attacks.ts';
import { findExpressions } from './find.ts';

/** Steps may not grow with more than this exponent. */
const limit = 1.3;
const sizes = [32, 64] as const;
/** So many repetitions where a form asks for nearly as many as that itself. */
const largeSizes = [64, 128] as const;
/** An expression that takes fewer steps for each repetition is not worth speaking of. */
const leastSteps = 8;

/** What makes an expression take more steps than there is text; undefined: nothing that was tried. */
function worstAttack(form: RegExp, [few, many]: readonly [number, number] = sizes): Attack | undefined {
  const used = new RegExp(form, form.flags.replace('g', ''));
  return attacksOn(form).find((attack) => {
    const large = countedMatch(used, attack(many)).steps;
    if (large <= leastSteps * many) return false;
    return large === Infinity || Math.log(large / countedMatch(used, attack(few)).steps) / Math.log(many / few) > limit;
  });
}

describe('regular expressions', () => {
  const { written, composed } = findExpressions(['server/src', 'client/src', 'client/pages']);

  it('take as many steps as there is text, whatever it is', () => {
    for (const { place, form } of written) {
      const attack = worstAttack(form);
      assert.ok(!attack, `${place}: ${String(form)} goes back too far in ${JSON.stringify(attack?.(5))}`);
    }
  });

  it('of users and lines as nearly all are written do so, too', () => {
    const usual = [0, 2].flatMap((column) =>
      [false, true].flatMap((mayBorrow) => Object.values<RegExp>({ ...usualForms(column, mayBorrow) })),
    );
    assert.equal(usual.length, 8);
    for (const form of [...usual, bracedForm, pairForm, nextItem, ...Object.values(lineForms)]) {
      const attack = worstAttack(form, largeSizes);
      assert.ok(!attack, JSON.stringify(attack?.(5)));
    }
  });

  it('are put together in a few places only, which are looked at by hand', () => {
    assert.deepEqual(composed.toSorted(), [
      'server/src/analysis/comments.ts',
      'server/src/analysis/quick/braces/braced-form.ts',
      'server/src/analysis/quick/braces/read-braced.ts',
      'server/src/analysis/quick/read-lines.ts',
      'server/src/analysis/quick/usual-form.ts',
      'server/src/analysis/quick/written-nodes.ts',
      'server/src/common/files/looks-like-users-file.ts',
      'server/src/fixes/edits/comment-places.ts',
    ]);
  });

  it('are seen through where they go back', () => {
    for (const form of [
      /^(?:a|a)*$/,
      /\s+$/,
      /^a*a*b/,
      /x.*,.*,.*y/,
      /(?:a+)+b/,
      /[^"]*"$/,
      /(?:- (?:#.*\n)*)?(?:#.*\n)*(?=-)/y,
    ])
      assert.ok(worstAttack(form), String(form));
    for (const form of [/a+b/y, /^[ab]*c?$/, /"[^"]*"/y, /^(?:ab)*$/])
      assert.equal(worstAttack(form), undefined, String(form));
  });
});
