import type { Range } from '../../text/range.ts';
import type { TextPlaces } from '../../text/text-places.ts';

/** How far anybody looks from PyYAML's problem mark, and from its other one, whose line alone counts: UTF-16 units. */
const farFromProblem = 32_768;
const farFromContext = 4096;

interface Piece {
  start: number;
  end: number;
}

/**
 * What is near the marks of an error, as one text; what lies between is left out where it is long. A slip is found near
 * its place, so that a long file need not be one string for it.
 */
export class Excerpt {
  readonly text: string;
  readonly #pieces: readonly Piece[];
  readonly #lines: TextPlaces;

  /** Of the text from `start` to `end`. `problem` and `context`: offsets there; no context is null. */
  constructor(lines: TextPlaces, start: number, end: number, problem: number, context: number | null) {
    const near = (at: number, far: number): Piece => ({
      start: Math.max(start, at - far),
      end: Math.min(end, at + far),
    });
    const pieces = [near(problem, farFromProblem)];
    if (context !== null) pieces.push(near(context, farFromContext));
    this.#pieces = merged(pieces);
    this.#lines = lines;
    this.text = this.#pieces.map((piece) => lines.slice(piece.start, piece.end)).join('');
  }

  /** Where a place of the longer text, near one of the marks, stands in this one. */
  within(offset: number): number {
    let before = 0;
    for (const { start, end } of this.#pieces) {
      if (offset <= end) return before + Math.max(0, offset - start);
      before += end - start;
    }
    return before;
  }

  range(from: number, to: number): Range {
    return this.#lines.range(this.#outside(from), this.#outside(to));
  }

  #outside(at: number): number {
    let left = at;
    let last = 0;
    for (const { start, end } of this.#pieces) {
      if (left <= end - start) return start + left;
      left -= end - start;
      last = end;
    }
    return last;
  }
}

function merged(pieces: Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces.sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && piece.start <= last.end) last.end = Math.max(last.end, piece.end);
    else found.push({ ...piece });
  }
  return found;
}
