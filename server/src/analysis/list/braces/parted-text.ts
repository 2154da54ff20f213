import { lastUpTo, LineIndex, lineStarts } from '../../../text/line-index.ts';
import type { Position, Range } from '../../../text/range.ts';
import type { TextPlaces } from '../../../text/text-places.ts';

/** A part of a text, with where its lines begin; the first may have begun in the part before. */
export interface LinedPart {
  readonly text: string;
  readonly starts: readonly number[];
}

export function linedPart(text: string): LinedPart {
  return { text, starts: lineStarts(text) };
}

/** A part with its place in the text. */
interface PlacedPart extends LinedPart {
  readonly base: number;
  /** The line of its first letter, and where that line begins. */
  readonly line: number;
  readonly lineStart: number;
}

/**
 * A text made of a few parts, none of which ends within a line end. What a part is made of is neither copied nor looked
 * through again, as long as nobody asks for the whole.
 */
export class PartedText implements TextPlaces {
  readonly length: number;
  readonly #parts: readonly PlacedPart[];
  #joined: LineIndex | null = null;

  constructor(parts: readonly LinedPart[]) {
    const placed: PlacedPart[] = [];
    let [base, line, lineStart] = [0, 0, 0];
    for (const { text, starts } of parts) {
      placed.push({ text, starts, base, line, lineStart });
      if (starts.length > 1) lineStart = base + (starts.at(-1) ?? 0);
      line += starts.length - 1;
      base += text.length;
    }
    this.#parts = placed;
    this.length = base;
  }

  /** The lines of the text as one string. */
  get joined(): LineIndex {
    return (this.#joined ??= this.#join());
  }

  slice(start: number, end: number): string {
    return this.#parts
      .filter(({ base, text }) => base < end && base + text.length > start)
      .map(({ base, text }) => text.slice(Math.max(0, start - base), end - base))
      .join('');
  }

  positionAt(offset: number): Position {
    const part = this.#parts.findLast(({ base }) => base <= offset) ?? this.#parts[0];
    if (!part) return { line: 0, character: 0 };
    const at = offset - part.base;
    const index = lastUpTo(part.starts, at);
    const start = index === 0 ? part.lineStart : part.base + (part.starts[index] ?? 0);
    return { line: part.line + index, character: offset - start };
  }

  range(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  #join(): LineIndex {
    const starts: number[] = [0];
    for (const { base, starts: own } of this.#parts) {
      for (let line = 1; line < own.length; line++) starts.push(base + (own[line] ?? 0));
    }
    return new LineIndex(this.slice(0, this.length), 0, 0, starts);
  }
}
