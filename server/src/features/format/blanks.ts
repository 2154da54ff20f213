import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';

/** The text is laid out in a way that is left alone. */
export class Unusual extends Error {}

/** Collects how blanks of one text are to change. Offsets are those of `lines`; nothing but blanks is ever replaced. */
export class Blanks {
  readonly lines: LineIndex;
  /** By where the line begins: the column at which its text begins, and at which it is to. */
  readonly #indents = new Map<number, { readonly from: number; readonly to: number }>();
  readonly #gaps = new Map<number, { readonly end: number; readonly text: string }>();

  constructor(lines: LineIndex) {
    this.lines = lines;
  }

  columnOf(offset: number): number {
    return this.lines.positionAt(offset).character;
  }

  lineOf(offset: number): number {
    return this.lines.positionAt(offset).line;
  }

  /** Whether nothing but spaces stands in front of a place on its line. */
  isFirst(offset: number): boolean {
    return /^ *$/.test(this.lines.slice(offset - this.columnOf(offset), offset));
  }

  /** Has the text of a line, of which this is the first letter, begin at a column. */
  indent(offset: number, to: number): void {
    const from = this.columnOf(offset);
    this.#indents.set(offset - from, { from, to });
  }

  /** By how much the line that begins there is moved; null where nobody has said. */
  shiftOf(lineStart: number): number | null {
    const indent = this.#indents.get(lineStart);
    return indent ? indent.to - indent.from : null;
  }

  /** Has what stands between two places of a line be this; refuses where more than blanks stands there. */
  gap(start: number, end: number, text: '' | ' '): void {
    const there = this.lines.slice(start, end);
    if (!/^[ \t]*$/.test(there)) throw new Unusual();
    if (there !== text) this.#gaps.set(start, { end, text });
  }

  edits(): TextEdit[] {
    const edits: TextEdit[] = [];
    for (const [start, { from, to }] of this.#indents) {
      // What is taken away, or put in, stands in front of the rest: a diff shows no more.
      if (from !== to)
        edits.push(this.#edit(start, start + Math.max(0, from - to), ' '.repeat(Math.max(0, to - from))));
    }
    for (const [start, { end, text }] of this.#gaps) edits.push(this.#edit(start, end, text));
    return edits;
  }

  #edit(start: number, end: number, newText: string): TextEdit {
    return { range: this.lines.range(start, end), newText };
  }
}
