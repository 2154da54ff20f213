import { literal } from '../../common/words/message.ts';
import type { FoundSlip } from './slip-kind.ts';
import type { Spot } from './spot.ts';

/** Has the whole value of a line become a text, as it stands there. */
export function quoteWhole(
  { text, line: { valueStart: from, valueEnd: to } }: Spot,
  advice: FoundSlip['advice'],
): FoundSlip {
  const raw = text.slice(from, to);
  const edits = raw.includes("'")
    ? [{ from, to, text: `'${raw.replaceAll("'", "''")}'` }]
    : [
        { from, to: from, text: "'" },
        { from: to, to, text: "'" },
      ];
  return { from, to, advice, mend: { title: literal('Quote the whole value'), edits } };
}
