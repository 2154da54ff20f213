/** Applies edits to a text. */
import { LineIndex } from './line-index.ts';
import { comparePositions, type TextEdit } from './range.ts';

/** The text after the edits, whose ranges must not overlap. Edits at one place apply in the order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return withEdits(new LineIndex(text), edits);
}

/** The same of a text whose lines are known. */
export function withEdits(lines: LineIndex, edits: readonly TextEdit[]): string {
  const { text } = lines;
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => comparePositions(a.edit.range.start, b.edit.range.start) || a.order - b.order);
  // Whoever reads it needs it in one piece.
  const pieces: string[] = [];
  let done = 0;
  for (const { edit } of ordered) {
    const start = lines.offsetAt(edit.range.start);
    if (start < done) throw new RangeError('overlapping edits');
    pieces.push(text.slice(done, start), edit.newText);
    done = lines.offsetAt(edit.range.end);
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
