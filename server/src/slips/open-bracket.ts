import { literal, words } from '../common/words/message.ts';
import { closingOf, isBracket } from './support/closing.ts';
import type { FoundSlip, SlipKind } from './support/slip-kind.ts';
import type { Spot } from './support/spot.ts';
import { lineAt } from './support/written-line.ts';

/** How many blanks may stand between two values. */
const farthest = 200;

/** `[red, blue` or `["red" "blue"]`: a bracket that is not closed, or a comma that is missing. */
export const openBracket: SlipKind = (spot) => {
  const { problem, text, from } = spot;
  if (!/^expected ',' or '[\]}]'|^found unexpected end of stream/.test(problem) || from === null) return null;
  const opener = text[from];
  if (!isBracket(opener)) return null;
  if (isBetweenValues(spot)) return commaMissing(spot);
  const line = lineAt(text, from);
  return closingOf(text, from, line.end) === -1
    ? notClosed(spot, from, line.valueEnd, opener === '[' ? ']' : '}')
    : commaMissing(spot);
};

function notClosed({ text }: Spot, from: number, lineEnd: number, closer: string): FoundSlip {
  let to = Math.max(lineEnd, from + 1);
  while (to > from + 1 && /[ \t,]/.test(text[to - 1] ?? '')) to--;
  return {
    from,
    to,
    advice: words`a bracket is opened here, and not closed. Close it.`,
    // With nothing behind it, the list stands below, and nobody knows where it ends.
    mend:
      to > from + 1 ? { title: literal('Close the bracket'), edits: [{ from: to, to: lineEnd, text: closer }] } : null,
  };
}

/** `} {`, `"red" "blue"`: a value is closed before the place, and another one is opened there. */
function isBetweenValues({ text, at }: Spot): boolean {
  return /["'\]}]\s*$/.test(text.slice(Math.max(0, at - farthest), at)) && /["'[{]/.test(text[at] ?? '');
}

function commaMissing({ text, at }: Spot): FoundSlip | null {
  let before = at;
  while (before > 0 && /\s/.test(text[before - 1] ?? '')) before--;
  return {
    from: at,
    to: Math.min(at + 1, text.length),
    advice: words`between two values in brackets a comma is missing.`,
    mend: { title: literal('Write a comma'), edits: [{ from: before, to: before, text: ',' }] },
  };
}
