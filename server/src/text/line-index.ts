import type { Position, Range } from './range.ts';
import type { TextPlaces } from './text-places.ts';

const LF = 10;
const CR = 13;

/** Offsets of the first character of each line; a line ends at CRLF, LF or CR, as LSP counts (not at NEL, LS or PS). */
export function lineStarts(text: string): number[] {
  const starts = [0];
  let lf = text.indexOf('\n');
  let cr = text.indexOf('\r');
  while (lf !== -1 || cr !== -1) {
    if (cr === -1 || (lf !== -1 && lf < cr)) {
      starts.push(lf + 1);
      lf = nextOf('\n', text, lf + 1);
    } else if (lf === cr + 1) {
      starts.push(lf + 1);
      lf = nextOf('\n', text, lf + 1);
      cr = nextOf('\r', text, cr + 1);
    } else {
      starts.push(cr + 1);
      cr = nextOf('\r', text, cr + 1);
    }
  }
  return starts;
}

/** Asking for a sign that stands there costs many times a look: empty lines may be as many as the text has letters. */
function nextOf(sign: string, text: string, from: number): number {
  return text.charCodeAt(from) === sign.charCodeAt(0) ? from : text.indexOf(sign, from);
}

/** Where the line's own text ends: before its line end, or at the end of the text. */
export function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || unit === CR) return at;
  }
  return text.length;
}

/** The index of the last number that is not above one; the first is not. */
export function lastUpTo(sorted: readonly number[], most: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Turns offsets of one text into positions and back. It can speak of a part of a longer text: `base` is the part's
 * offset there, which all offsets count from, and `firstLine` the line of its first character.
 */
export class LineIndex implements TextPlaces {
  readonly text: string;
  readonly #base: number;
  readonly #firstLine: number;
  readonly #starts: readonly number[];
  #last = 0;

  constructor(text: string, firstLine = 0, base = 0, starts: readonly number[] = lineStarts(text)) {
    this.text = text;
    this.#base = base;
    this.#firstLine = firstLine;
    this.#starts = starts;
  }

  /** The same text, with lines counted from the given one of this index. */
  from(line: number): LineIndex {
    return new LineIndex(this.text, this.#firstLine - line, this.#base, this.#starts);
  }

  /**
   * Of a part of a longer text that begins in a column of its line, which its first line's columns count from; the part
   * begins at `base` there.
   */
  static behind(column: number, text: string, base = 0): LineIndex {
    const starts = lineStarts(text);
    starts[0] = -column;
    return new LineIndex(text, 0, base, starts);
  }

  get length(): number {
    return this.text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line behind its last one. */
  get endLine(): number {
    return this.#firstLine + this.#starts.length;
  }

  /** The text from one offset to another. */
  slice(start: number, end: number): string {
    return this.text.slice(start - this.#base, end - this.#base);
  }

  /** Where the own text of the line ends that holds the offset. */
  lineEndAt(offset: number): number {
    const end = this.#endOf(this.#lineOf(offset - this.#base)) + this.#base;
    // Between CR and LF the line has ended already.
    return Math.max(offset, end);
  }

  /** Where the lines begin that have something between two offsets; the first where it is begun. */
  lineStartsIn(start: number, end: number): number[] {
    const found = [start];
    for (let line = this.#lineOf(start - this.#base) + 1; line < this.#starts.length; line++) {
      const at = (this.#starts[line] ?? 0) + this.#base;
      if (at >= end) break;
      found.push(at);
    }
    return found;
  }

  positionAt(offset: number): Position {
    const at = offset - this.#base;
    const line = this.#lineOf(at);
    return { line: this.#firstLine + line, character: at - (this.#starts[line] ?? 0) };
  }

  range(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The offset of a position; beyond a line's end it is the line's end, beyond the text the text's. */
  offsetAt(position: Position): number {
    const line = position.line - this.#firstLine;
    if (line < 0) return this.#base;
    const start = this.#starts[line];
    if (start === undefined) return this.#base + this.text.length;
    return this.#base + Math.min(start + Math.max(0, position.character), this.#endOf(line));
  }

  /** Which of its lines holds an offset of its own text. */
  #lineOf(at: number): number {
    const starts = this.#starts;
    // Neighbouring questions are the rule (a node's start, then its end): try the last line before searching.
    const last = this.#last;
    if ((starts[last] ?? 0) <= at && at < (starts[last + 1] ?? Infinity)) return last;
    return (this.#last = lastUpTo(starts, at));
  }

  /** Where the own text of a line ends. It is not looked through: a line may be as long as the file. */
  #endOf(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.text.length;
    const isPair = this.text.charCodeAt(next - 1) === LF && this.text.charCodeAt(next - 2) === CR;
    return next - (isPair && next - 2 >= (this.#starts[line] ?? 0) ? 2 : 1);
  }
}
