/** Reads a flow list as far as it is written. */
import { lineEnd } from '../../text/line-index.ts';
import { closeQuote, isGap, lineAfter, quoteAt, skipBlanks, unquoted } from './word.ts';

/** A scalar as written, quotes included. Over several lines it is no name. */
export interface FlowScalar {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands between two commas. */
export interface FlowMember {
  readonly start: number;
  readonly end: number;
  /** In front of the colon; null without one. */
  readonly key: FlowScalar | null;
  readonly colon: number | null;
  readonly value: FlowScalar | FlowCollection | null;
}

export interface FlowCollection {
  readonly kind: 'list' | 'mapping';
  readonly start: number;
  /** Of the closing bracket; where reading stopped when there is none. */
  readonly end: number;
  readonly members: readonly FlowMember[];
}

export interface FlowRead {
  readonly root: FlowCollection;
  /** Behind the closing bracket. */
  readonly end: number;
  /** Where comments stand. */
  readonly comments: readonly { readonly start: number; readonly end: number }[];
  /** A text over several lines whose quote may be one too many: nothing behind it is certain. */
  readonly doubtful: number | null;
}

export interface FlowOptions {
  /** A line that begins here does not belong to the collection: a bracket was not closed. */
  readonly stopsAt?: (lineStart: number) => boolean;
  /** The members of a list that begins here without a bracket are read up to this offset. */
  readonly until?: number;
}

/** No users file is nested any deeper. */
const deepest = 16;

/**
 * Reads a collection in brackets of which parts may be missing, from its bracket (or with `until`, its first member).
 */
export function readFlow(text: string, start: number, options: FlowOptions = {}): FlowRead {
  return new FlowReader(text, start, options).read();
}

class FlowReader {
  readonly #text: string;
  readonly #options: FlowOptions;
  readonly #comments: { start: number; end: number }[] = [];
  #doubtful: number | null = null;
  #stopped = false;
  #at: number;
  #knownLineEnd = -1;

  constructor(text: string, start: number, options: FlowOptions) {
    this.#text = text;
    this.#at = start;
    this.#options = options;
  }

  read(): FlowRead {
    const { until } = this.#options;
    const root = until === undefined ? this.#collection(0) : this.#members(this.#at, 'list', 0, until);
    return { root, end: this.#at, comments: this.#comments, doubtful: this.#doubtful };
  }

  #collection(depth: number): FlowCollection {
    const start = this.#at;
    const kind = this.#text[start] === '{' ? 'mapping' : 'list';
    this.#at += 1;
    if (depth >= deepest) {
      // Brackets may be nested deeper than calls can be.
      this.#doubt(start);
      this.#stopped = true;
      return { kind, start, end: this.#at, members: [] };
    }
    const read = this.#members(start, kind, depth, Infinity);
    if (!this.#ended) this.#at += 1;
    return read;
  }

  /** Up to the bracket that closes, which stays. */
  #members(start: number, kind: FlowCollection['kind'], depth: number, until: number): FlowCollection {
    const members: FlowMember[] = [];
    for (;;) {
      members.push(this.#member(depth));
      if (this.#ended || this.#sign !== ',' || this.#at >= until) break;
      this.#at += 1;
    }
    return { kind, start, end: this.#at, members };
  }

  #member(depth: number): FlowMember {
    const start = this.#at;
    let key: FlowScalar | null = null;
    let colon: number | null = null;
    let value: FlowMember['value'] = null;
    for (;;) {
      this.#skipGap();
      if (this.#ended) break;
      const sign = this.#sign;
      if (sign === ',' || sign === ']' || sign === '}') break;
      if (sign === ':' && colon === null && this.#isColon(value)) {
        if (value?.kind === 'scalar') key = value;
        colon = this.#at;
        value = null;
        this.#at += 1;
      } else if (sign === '[' || sign === '{') {
        value = this.#collection(depth + 1);
      } else {
        const from: number = value?.kind === 'scalar' ? value.start : this.#at;
        if (value === null && quoteAt(this.#text, this.#at) !== '') this.#quoted();
        else this.#plain();
        value = { kind: 'scalar', start: from, end: this.#at, text: unquoted(this.#text.slice(from, this.#at)) };
      }
    }
    return { start, end: this.#at, key, colon, value };
  }

  get #sign(): string | undefined {
    return this.#text[this.#at];
  }

  get #ended(): boolean {
    return this.#stopped || this.#at >= this.#text.length;
  }

  /** The end of the present line, looked for once a line. */
  get #lineEnd(): number {
    if (this.#knownLineEnd < this.#at) this.#knownLineEnd = lineEnd(this.#text, this.#at);
    return this.#knownLineEnd;
  }

  /** A colon parts key and value with a gap behind it, or right behind a quote. */
  #isColon(before: FlowMember['value']): boolean {
    const next = this.#text[this.#at + 1];
    if (isGap(next) || (next !== undefined && ',[]{}'.includes(next))) return true;
    return before?.kind === 'scalar' && before.end === this.#at && quoteAt(this.#text, before.start) !== '';
  }

  #plain(): void {
    const text = this.#text;
    const start = this.#at;
    let end = start;
    for (let at = start; at < text.length; at++) {
      const sign = text.charAt(at);
      if (sign === '\n' || sign === '\r' || ',[]{}'.includes(sign)) break;
      const next = text[at + 1];
      if (sign === ':' && at > start && (isGap(next) || (next !== undefined && ',[]{}'.includes(next)))) break;
      if (sign === '#' && isGap(text[at - 1]) && at > start) break;
      if (sign !== ' ' && sign !== '\t') end = at + 1;
    }
    this.#at = Math.max(end, start + 1);
  }

  /** Names are on one line. Where the quote closes on another, it may be that of another text. */
  #quoted(): void {
    const text = this.#text;
    const start = this.#at;
    const limit = this.#lineEnd;
    const end = closeQuote(text, start, limit);
    if (end === null) this.#doubt(limit);
    this.#at = end ?? start + 1 + (/^[\w-]*/.exec(text.slice(start + 1, limit))?.[0].length ?? 0);
  }

  #doubt(from: number): void {
    this.#doubtful ??= from;
  }

  /** Steps over blanks, line ends and comments. */
  #skipGap(): void {
    const text = this.#text;
    for (;;) {
      this.#at = skipBlanks(text, this.#at);
      const sign = text[this.#at];
      if (sign === '#' && isGap(text[this.#at - 1])) {
        const end = this.#lineEnd;
        this.#comments.push({ start: this.#at, end });
        this.#at = end;
      } else if (sign === '\n' || sign === '\r') {
        const next = lineAfter(text, this.#at);
        if (this.#options.stopsAt?.(next)) {
          this.#stopped = true;
          return;
        }
        this.#at = next;
      } else return;
    }
  }
}
