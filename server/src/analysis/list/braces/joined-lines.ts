import { LineIndex, lineStarts } from '../../../text/line-index.ts';

/** A part of a text, with where its lines begin; the first may have begun in the part before. */
export interface LinedPart {
  readonly text: string;
  readonly starts: readonly number[];
}

export function linedPart(text: string): LinedPart {
  return { text, starts: lineStarts(text) };
}

/** The lines of a text made of parts, none of which ends within a line end. Only new parts need be looked through. */
export function joinedLines(parts: readonly LinedPart[]): LineIndex {
  const starts: number[] = [0];
  let text = '';
  for (const part of parts) {
    const base = text.length;
    for (let line = 1; line < part.starts.length; line++) starts.push(base + (part.starts[line] ?? 0));
    text += part.text;
  }
  return new LineIndex(text, 0, 0, starts);
}
