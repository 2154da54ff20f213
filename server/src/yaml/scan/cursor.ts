import { isBreak } from './characters.ts';
import { pythonRepr } from '../python-text.ts';

const CR = 0x0d;
const LF = 0x0a;

function isLowHalf(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}

/**
 * A place in the text that only moves forward, with what PyYAML knows about it.
 *
 * Offsets are UTF-16. Columns and line indices count characters as Python does, and are worked out only when asked for.
 */
export class Cursor {
  readonly text: string;
  offset: number;
  /** Where the current line begins; tells lines apart. */
  lineStart: number;
  /** The farthest offset that was looked at ahead of the cursor. */
  farthest: number;
  /** The text ended inside a quoted scalar or a flow collection. */
  openAtEnd = false;
  /** A document separator or a directive was met. */
  metSeparator = false;
  #measured: number;
  #column = 0;
  #byteOrderMarks = 0;

  constructor(text: string, start = 0) {
    this.text = text;
    this.offset = start;
    this.lineStart = start;
    this.farthest = start;
    this.#measured = start;
  }

  /** The code unit at the cursor, 0 at the end. */
  get code(): number {
    return this.codeAt(this.offset);
  }

  codeAt(offset: number): number {
    return offset < this.text.length ? this.text.charCodeAt(offset) : 0;
  }

  /** The code unit behind the one at the cursor. */
  get nextCode(): number {
    this.look(this.offset + 1);
    return this.codeAt(this.offset + 1);
  }

  look(offset: number): void {
    if (offset > this.farthest) this.farthest = offset;
  }

  /** How many code units were looked at, counted from the start of the text; one more if its end was seen. */
  get reach(): number {
    return Math.min(Math.max(this.offset, this.farthest), this.text.length) + 1;
  }

  /** Characters since the line began; a byte order mark takes no column. */
  get column(): number {
    this.#measure();
    return this.#column;
  }

  /** Characters since the line began, all of them. */
  get indexInLine(): number {
    this.#measure();
    return this.#column + this.#byteOrderMarks;
  }

  #measure(): void {
    const { text, offset } = this;
    for (let at = this.#measured; at < offset; at++) {
      const code = text.charCodeAt(at);
      if (code < 0xdc00) this.#column++;
      else if (code === 0xfeff) this.#byteOrderMarks++;
      else if (!isLowHalf(text, at)) this.#column++;
    }
    this.#measured = offset;
  }

  /** Steps over a line break, if there is one; returns what it counts for in a scalar, or ''. */
  takeBreak(): string {
    const code = this.code;
    if (!isBreak(code)) return '';
    this.offset += code === CR && this.codeAt(this.offset + 1) === LF ? 2 : 1;
    this.lineStart = this.offset;
    this.#measured = this.offset;
    this.#column = 0;
    this.#byteOrderMarks = 0;
    if (code === 0x2028) return '\u2028';
    return code === 0x2029 ? '\u2029' : '\n';
  }

  skipSpaces(): void {
    while (this.code === 0x20) this.offset++;
  }

  /** Looks `count` characters ahead, as Python counts them. */
  lookAhead(count: number): void {
    let at = this.offset;
    for (let seen = 1; seen < count; seen++) {
      const code = this.codeAt(at);
      const next = this.codeAt(at + 1);
      const pair = (code === CR && next === LF) || ((code & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00);
      at += pair ? 2 : 1;
    }
    this.look(at);
  }

  /** The character at `offset` as Python would show it; every line break that Python has read is LF. */
  describe(offset: number): string {
    const code = this.codeAt(offset);
    if (code === CR) return pythonRepr('\n');
    return pythonRepr(code === 0 ? '\0' : String.fromCodePoint(this.text.codePointAt(offset) ?? 0));
  }
}
