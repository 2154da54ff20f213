import assert from 'node:assert/strict';
import type { Filled } from '../../../../server/src/deployment/interpolation/filled.ts';
import { interpolate1 } from '../../../../server/src/deployment/interpolation/interpolate-1.ts';
import { interpolate } from '../../../../server/src/deployment/interpolation/interpolate.ts';
import { valueOf } from '../../../../server/src/deployment/interpolation/marks.ts';

const known: Readonly<Record<string, string>> = { A: 'a', EMPTY: '', _x1: 'under' };
const lookup = (name: string) => known[name] ?? null;

/** The text, if the caller sets nothing more; else why there is none. */
function shown({ text, fault }: Filled): string | null {
  if (fault) return fault.kind;
  const value = valueOf(text);
  return value.kind === 'text' ? value.text : value.kind === 'unknown' ? value.otherwise : null;
}

describe('interpolate', () => {
  for (const [text, second, first] of [
    ['plain', 'plain', 'plain'],
    ['$A-${A}-$_x1', 'a-a-under', 'a-a-under'],
    ['$$A $$$A', '$A $a', '$A $a'],
    ['$1 $. $é', '$1 $. $é', 'format'],
    ['end$', 'end$', 'format'],
    ['$2b$10$kQxo4.rest', '$2b$10.rest', 'format'],
    ['$2b$10$1nhF', '$2b$10$1nhF', 'format'],
    ['$NONE.', '.', '.'],
    ['${NONE:-d}${NONE-d}', 'dd', 'dd'],
    ['${EMPTY:-d}${EMPTY-d}', 'd', 'd'],
    ['${A:-d}${A-d}', 'aa', 'aa'],
    ['${A:+b}${EMPTY:+b}${EMPTY+c}${NONE+d}', 'bc', 'format'],
    ['${A:?why}${EMPTY?why}', 'a', 'a'],
    ['${NONE:?why}', 'required', 'required'],
    ['${EMPTY:?}', 'required', 'required'],
    ['${NONE:-${NONE:-x}y}z', 'xyz', '${NONE:-xyz}'],
    ['${NONE:-{}}', '{}', '{}'],
    ['${NONE-a:-b}', 'a:-b', 'a:-b'],
    ['${A:-${1}}', 'format', 'a}'],
    ['${1}', 'format', 'format'],
    ['${A', 'format', 'format'],
    ['${A b}', 'format', 'format'],
    ['${}', 'format', 'format'],
    ['${A:-\n}', 'format', 'a'],
  ] as const) {
    it(`makes of ${JSON.stringify(text)} what Compose makes of it`, () => {
      assert.equal(shown(interpolate(text, lookup)), second);
      if (text !== '${NONE:-${NONE:-x}y}z') assert.equal(shown(interpolate1(text, lookup)), first);
    });
  }

  it('tells which variables it used, and where', () => {
    const { used } = interpolate('$A ${NONE:-$EMPTY} $GONE ${A:-$NEVER}', lookup);
    assert.deepEqual(
      used.map(({ name, state, start, end }) => [name, state, start, end]),
      [
        ['A', 'set', 0, 2],
        ['NONE', 'defaulted', 3, 18],
        ['EMPTY', 'set', 11, 17],
        ['GONE', 'unset', 19, 24],
        ['A', 'set', 25, 37],
      ],
    );
  });

  it('gives up on what is nested or grows without end', () => {
    const nested = `${'${NONE:-'.repeat(1000)}x${'}'.repeat(1000)}`;
    assert.equal(interpolate(nested, lookup).fault?.kind, 'bounds');
    const long = (name: string) => (name === 'L' ? 'x'.repeat(100_000) : null);
    assert.equal(interpolate('$L$L', long).fault?.kind, 'bounds');
    assert.equal(interpolate1('$L$L', long).fault?.kind, 'bounds');
  });
});
