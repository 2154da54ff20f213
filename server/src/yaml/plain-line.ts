import type { ScalarNode, ScalarStyle, SequenceNode } from './node.ts';
import { FLOW, isKind, LETTER, letters, PLAIN, PLAIN_START, runEnd, WORD, WORD_START } from './plain-letters.ts';
import { resolveScalar, Tag } from './resolver.ts';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE = 0x22;
const HASH = 0x23;
const SINGLE = 0x27;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;

/** PyYAML takes no key of more than 1,024 characters; none of a user's is nearly as long. */
const LONGEST_KEY = 256;

/**
 * A place in a text of the common form, which moves over one piece of a line after the other. What it is not certain of
 * it refuses, with null or false; the place means nothing then.
 */
export class PlainLine {
  readonly #text: string;
  at: number;
  /** Where the lines begin, the first one included, counted from the start. */
  readonly lineStarts = [0];
  readonly #start: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.at = start;
    this.#start = start;
  }

  /** The code unit at the place; NaN at the end of the text. */
  get code(): number {
    return this.#text.charCodeAt(this.at);
  }

  /** Whether this sign stands here. */
  is(code: number): boolean {
    return this.code === code;
  }

  get nextCode(): number {
    return this.#text.charCodeAt(this.at + 1);
  }

  get atEnd(): boolean {
    return this.at >= this.#text.length;
  }

  skipSpaces(): void {
    const text = this.#text;
    let { at } = this;
    while (text.charCodeAt(at) === SPACE) at++;
    this.at = at;
  }

  /** Steps over the rest of the line: nothing, or a comment behind a space, and the line end (not a lone CR). */
  takeLineEnd(): boolean {
    const from = this.at;
    this.skipSpaces();
    if (this.code === HASH && this.at > from) return this.takeComment();
    return this.#takeBreak();
  }

  /** Steps over a comment and the line end behind it. */
  takeComment(): boolean {
    this.at = runEnd(this.#text, this.at, LETTER);
    return this.#takeBreak();
  }

  #takeBreak(): boolean {
    if (this.code === CR && this.nextCode === LF) this.at++;
    else if (this.code !== LF) return this.atEnd;
    this.at++;
    // Some lines are passed more than once.
    const offset = this.at - this.#start;
    const { lineStarts } = this;
    if (offset > (lineStarts[lineStarts.length - 1] ?? 0)) lineStarts.push(offset);
    return true;
  }

  /**
   * Steps over blank lines and comments to the first sign of the next line with content. Gives its column, -1 at the end
   * of the text, null when it is not certain.
   */
  nextContent(): number | null {
    for (;;) {
      const lineStart = this.at;
      this.skipSpaces();
      const { code } = this;
      if (code === HASH) {
        if (!this.takeComment()) return null;
      } else if (code === LF || code === CR) {
        if (!this.#takeBreak()) return null;
      } else {
        return this.atEnd ? -1 : this.at - lineStart;
      }
    }
  }

  /** A plain word with `:` and a gap behind it; steps over both but the gap. */
  takeKey(): ScalarNode | null {
    const start = this.at;
    if (!isKind(this.code, WORD_START)) return null;
    const end = runEnd(this.#text, start, WORD);
    if (this.#text.charCodeAt(end) !== COLON || end - start > LONGEST_KEY) return null;
    this.at = end + 1;
    return this.#plain(start, end);
  }

  /** A scalar on one line, or a flow list of such. */
  takeValue(): ScalarNode | SequenceNode | null {
    return this.code === OPEN ? this.#takeFlowList() : this.takeScalar();
  }

  takeScalar(): ScalarNode | null {
    return this.#takeQuoted() ?? this.#takePlain();
  }

  #takePlain(): ScalarNode | null {
    const text = this.#text;
    const start = this.at;
    if (!isKind(this.code, PLAIN_START)) return null;
    let end = start;
    for (let at = start; ; at++) {
      at = runEnd(text, at, PLAIN);
      if (at > end && text.charCodeAt(at - 1) !== SPACE) end = at;
      const code = text.charCodeAt(at);
      if (code === COLON) {
        if (!isInnerColon(text.charCodeAt(at + 1))) return null;
      } else if (code !== SPACE && (code !== HASH || at > end)) {
        break;
      }
    }
    this.at = end;
    return this.#plain(start, end);
  }

  #takeFlowPlain(): ScalarNode | null {
    const text = this.#text;
    const start = this.at;
    if (!isKind(this.code, PLAIN_START)) return null;
    this.at = runEnd(text, start, FLOW);
    let end = this.at;
    while (text.charCodeAt(end - 1) === SPACE) end--;
    return this.#plain(start, end);
  }

  #plain(start: number, end: number): ScalarNode {
    const value = this.#text.slice(start, end);
    return scalar(start, end, resolveScalar(value), value, 'plain');
  }

  #takeQuoted(): ScalarNode | null {
    const quote = this.code;
    if (quote !== SINGLE && quote !== DOUBLE) return null;
    const text = this.#text;
    const { length } = text;
    const start = this.at;
    let doubled = false;
    let end = start + 1;
    for (; ; end++) {
      const code = end < length ? text.charCodeAt(end) : 0;
      if (code === quote) {
        if (quote === DOUBLE || text.charCodeAt(end + 1) !== SINGLE) break;
        doubled = true;
        end++;
      } else if (((letters[code] ?? 0) & LETTER) === 0 || (code === BACKSLASH && quote === DOUBLE)) {
        return null;
      }
    }
    const content = text.slice(start + 1, end);
    this.at = end + 1;
    const value = doubled ? content.replaceAll("''", "'") : content;
    return scalar(start, end + 1, Tag.str, value, quote === SINGLE ? 'single-quoted' : 'double-quoted');
  }

  #takeFlowList(): SequenceNode | null {
    const start = this.at;
    const items: ScalarNode[] = [];
    this.at++;
    this.skipSpaces();
    if (this.code !== CLOSE) {
      for (;;) {
        const item = this.#takeQuoted() ?? this.#takeFlowPlain();
        if (item === null) return null;
        items.push(item);
        this.skipSpaces();
        if (this.code !== COMMA) break;
        this.at++;
        this.skipSpaces();
      }
      if (this.code !== CLOSE) return null;
    }
    this.at++;
    return { kind: 'sequence', start, contentStart: start, end: this.at, tag: Tag.seq, flow: true, items };
  }
}

/** A colon with text behind it belongs to the text. */
function isInnerColon(next: number): boolean {
  return next !== SPACE && isKind(next, LETTER);
}

export function scalar(start: number, end: number, tag: string, value: string, style: ScalarStyle): ScalarNode {
  return { kind: 'scalar', start, contentStart: start, end, tag, value, style };
}
