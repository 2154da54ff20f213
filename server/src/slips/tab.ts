import { literal, words } from '../common/words/message.ts';
import type { FoundSlip, SlipKind } from './support/slip-kind.ts';
import type { Spot } from './support/spot.ts';
import { columnFor } from './support/column.ts';

/** A tab where only blanks may stand. */
export const tab: SlipKind = (spot) => {
  if (!spot.problem.startsWith("found character '\\t'")) return null;
  const { line, at } = spot;
  return at < firstLetter(spot) ? indentedByTabs(spot) : behindColon(spot, line.start, at);
};

function firstLetter({ text, line: { start, end } }: Spot): number {
  return start + (/\S/.exec(text.slice(start, end))?.index ?? end - start);
}

function indentedByTabs(spot: Spot): FoundSlip {
  const { start } = spot.line;
  const to = firstLetter(spot);
  const column = columnFor(spot);
  return {
    from: start,
    to,
    advice: words`the line is indented with a tab. YAML is indented with spaces alone.`,
    mend:
      column === null
        ? null
        : { title: literal('Indent with spaces'), edits: [{ from: start, to, text: ' '.repeat(column) }] },
  };
}

function behindColon({ text }: Spot, start: number, at: number): FoundSlip {
  let [from, to] = [at, at + 1];
  while (from > start && /[ \t]/.test(text[from - 1] ?? '')) from--;
  while (/[ \t]/.test(text[to] ?? '')) to++;
  return {
    from,
    to,
    advice: words`a tab stands where only spaces may.`,
    mend: { title: literal('Replace the tab by a space'), edits: [{ from, to, text: ' ' }] },
  };
}
