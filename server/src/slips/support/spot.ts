import type { TextPlaces } from '../../text/text-places.ts';
import type { YamlError } from '../../yaml/error.ts';
import { Excerpt } from './excerpt.ts';
import { isBare, lineAt, type WrittenLine } from './written-line.ts';

/** How many lines up somebody looks for what is wrong. */
const lookBack = 60;

/** The place where PyYAML can't read on, with the lines around it. */
export class Spot {
  /** PyYAML's words. */
  readonly problem: string;
  /** What is near; all offsets are of this text. */
  readonly excerpt: Excerpt;
  /** PyYAML's problem mark. */
  readonly at: number;
  /** PyYAML's problem mark is behind the text. */
  readonly isBeyond: boolean;
  /** PyYAML's other mark; null where it names none. */
  readonly from: number | null;
  /** The line of the problem mark; of the last sign, where that is the text's end. */
  readonly line: WrittenLine;
  #above: WrittenLine | null | undefined;
  #suspects: readonly WrittenLine[] | null = null;

  /** Of an error of the text from `start` to `end`. */
  constructor({ problem, offset, contextOffset = -1 }: YamlError, lines: TextPlaces, start: number, end: number) {
    const at = Math.min(Math.max(start, offset), end);
    const from = contextOffset >= start && contextOffset <= end ? contextOffset : null;
    this.problem = problem;
    this.excerpt = new Excerpt(lines, start, end, at, from);
    this.at = this.excerpt.within(at);
    this.isBeyond = offset > end;
    this.from = from === null ? null : this.excerpt.within(from);
    this.line = lineAt(this.text, this.at);
  }

  get text(): string {
    return this.excerpt.text;
  }

  /** The last line with something on it. */
  get last(): WrittenLine | null {
    const line = lineAt(this.text, this.text.length);
    return isBare(this.text, line) ? this.before(line) : line;
  }

  /** The line before the problem's with something on it. */
  get above(): WrittenLine | null {
    return (this.#above ??= this.before(this.line));
  }

  /** The line of the other mark. */
  get begun(): WrittenLine | null {
    return this.from === null ? null : lineAt(this.text, this.from);
  }

  /** The lines that may be wrong, from the first to the last. */
  get suspects(): readonly WrittenLine[] {
    return (this.#suspects ??= this.#findSuspects());
  }

  #findSuspects(): readonly WrittenLine[] {
    const lines = [this.begun, this.above, this.line].filter((line) => line !== null);
    const byStart = new Map(lines.map((line) => [line.start, line]));
    return [...byStart.values()].sort((a, b) => a.start - b.start);
  }

  /** The line before another one with something on it. */
  before({ start }: WrittenLine): WrittenLine | null {
    for (let at = start, left = lookBack; at > 0 && left > 0; left--) {
      const line = lineAt(this.text, lineBreakBefore(this.text, at));
      if (!isBare(this.text, line)) return line;
      at = line.start;
    }
    return null;
  }

  /** The line on which the item begins that holds another line, at the start of its line; null where it is far. */
  itemOf(line: WrittenLine): WrittenLine | null {
    let at: WrittenLine | null = line;
    for (let left = lookBack; at && left > 0; left--) {
      if (at.dash !== -1 && at.word !== '' && at.colon !== -1) return at;
      at = this.before(at);
    }
    return null;
  }

  textOf({ start, end }: WrittenLine): string {
    return this.text.slice(start, end);
  }

  valueOf({ valueStart, valueEnd }: WrittenLine): string {
    return this.text.slice(valueStart, valueEnd);
  }
}

/** An offset of the line before the one that begins at `start`. */
function lineBreakBefore(text: string, start: number): number {
  return text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
}
