/**
 * The door of this room, which knows what people get wrong when they write YAML by hand. PyYAML says where it can't
 * read on, which may be lines behind the mistake, and what it expected there, which is seldom what is missing.
 *
 * Invariant: it is asked only about texts that PyYAML refuses, and never decides whether it does. It may use `text/`,
 * the types of `yaml/` and the names that the model knows; it never sees a file or a rule. A new slip is a file, a
 * line here, and its golden files in `test/rules/yaml-syntax/`.
 */
import type { OffsetEdit, Slip } from '../model/slip.ts';
import type { TextEdit } from '../text/range.ts';
import type { TextPlaces } from '../text/text-places.ts';
import type { YamlError } from '../yaml/error.ts';
import { backslash } from './backslash.ts';
import { behindClosed } from './behind-closed.ts';
import { colonMissing, colonWithoutGap, lookAlikeColon } from './colon.ts';
import { columnOfDash } from './column-of-dash.ts';
import { columnOfKey } from './column-of-key.ts';
import { conflictMarkers } from './conflict-markers.ts';
import { dashWithoutGap, lookAlikeDash } from './dash.ts';
import { dashMissing } from './dash-missing.ts';
import { keysOnLine } from './keys-on-line.ts';
import { listOnLine } from './list-on-line.ts';
import { oddBlanks } from './odd-blanks.ts';
import { openBracket } from './open-bracket.ts';
import { openQuote } from './open-quote.ts';
import type { Excerpt } from './support/excerpt.ts';
import type { FoundSlip, SlipKind } from './support/slip-kind.ts';
import { Spot } from './support/spot.ts';
import { tab } from './tab.ts';
import { colonWithin, specialStart } from './value-as-text.ts';

/** The first that is found counts: those that leave no doubt stand before those that explain much. */
const kinds: readonly SlipKind[] = [
  conflictMarkers,
  oddBlanks,
  tab,
  backslash,
  lookAlikeDash,
  dashWithoutGap,
  lookAlikeColon,
  openQuote,
  behindClosed,
  openBracket,
  colonWithoutGap,
  colonMissing,
  dashMissing,
  keysOnLine,
  listOnLine,
  columnOfKey,
  colonWithin,
  specialStart,
  columnOfDash,
];

/** The slip that explains an error of the text from `start` to `end`; null: nobody knows. */
export function findSlip(error: YamlError, lines: TextPlaces, start: number, end: number): Slip | null {
  if (error.kind !== 'syntax' && error.kind !== 'constructor') return null;
  const spot = new Spot(error, lines, start, end);
  for (const find of kinds) {
    const found = find(spot);
    if (found) return placed(found, spot.excerpt);
  }
  return null;
}

function placed({ from, to, advice, mend }: FoundSlip, excerpt: Excerpt): Slip {
  return {
    range: excerpt.range(from, to),
    advice,
    mend: mend ? placedMend(mend, excerpt) : null,
  };
}

function placedMend(
  { title, edits = [], everywhere = null }: NonNullable<FoundSlip['mend']>,
  excerpt: Excerpt,
): Slip['mend'] {
  return { title, edits: placedEdits(edits, excerpt), everywhere };
}

function placedEdits(edits: readonly OffsetEdit[], excerpt: Excerpt): readonly TextEdit[] {
  return edits.map(({ from, to, text }) => ({ range: excerpt.range(from, to), newText: text }));
}
