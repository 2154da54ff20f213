import { spacesAt } from '../../text/spaces.ts';
import type { Node } from '../../yaml/node.ts';
import { ScalarSpans } from '../../yaml/scalar-spans.ts';
import type { Blanks } from './blanks.ts';

/**
 * Takes the blanks away that stand at the end of lines, and has comments on lines of their own follow the line below
 * that they stand in one column with. What is within a text, and what ends a comment, stays.
 */
export function tidyLines(blanks: Blanks, node: Node, start: number, end: number): void {
  const { lines } = blanks;
  const scalars = new ScalarSpans(node);
  let below: { readonly column: number; readonly shift: number } | null = null;
  for (const at of lines.lineStartsIn(start, end).reverse()) {
    const lineEnd = Math.min(lines.lineEndAt(at), end);
    const text = lines.slice(at, lineEnd);
    const column = spacesAt(text, 0);
    const comment = commentIn(text, (index) => scalars.holds(at + index));
    const shift = blanks.shiftOf(at);
    if (comment === column && shift === null) {
      if (below?.column === column && below.shift !== 0) blanks.indent(at + column, column + below.shift);
    } else if (text.trim() !== '') below = { column, shift: shift ?? 0 };
    const kept = text.trimEnd().length;
    const isTrailing = kept < text.length && /^[ \t]+$/.test(text.slice(kept));
    if (isTrailing && comment === null && !scalars.holds(at + kept) && !scalars.holds(lineEnd))
      blanks.gap(at + kept, lineEnd, '');
  }
}

/** Where a comment begins on a line; null without one. */
function commentIn(text: string, isText: (index: number) => boolean): number | null {
  if (!text.includes('#')) return null;
  for (const { index } of text.matchAll(/(?<![^ \t])#/g)) if (!isText(index)) return index;
  return null;
}
