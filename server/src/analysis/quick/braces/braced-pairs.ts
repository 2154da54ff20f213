const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const BRACKET = 0x5b;
const CLOSING_BRACE = 0x7d;

/** Goes through the pairs of a user in braces whose form is known to be usual. Offsets are offsets of its text. */
export class BracedPairs {
  readonly text: string;
  /** The first letter of the key, by which the keys differ. */
  letter = 0;
  /** Where the key is written, with its quotes. */
  keyStart = 0;
  keyEnd = 0;
  /** Where the value is. */
  start = 0;
  end = 1;

  /** `text` begins with the brace. */
  constructor(text: string) {
    this.text = text;
  }

  /** Goes on to the next pair; false behind the last one. */
  next(): boolean {
    const { text } = this;
    let at = this.end;
    while (isBetween(text.charCodeAt(at))) at++;
    const first = text.charCodeAt(at);
    if (first === CLOSING_BRACE) return false;
    this.keyStart = at;
    this.letter = first === DOUBLE_QUOTE ? text.charCodeAt(at + 1) : first;
    at = text.indexOf(':', at);
    this.keyEnd = at;
    do at++;
    while (text.charCodeAt(at) === SPACE);
    this.start = at;
    this.end = endOfValue(text, at);
    return true;
  }
}

/** A value without its quotes; none has an escape in it, but a full name perhaps. */
export function withoutQuotes(text: string, start: number, end: number): string {
  const first = text.charCodeAt(start);
  const isQuoted = first === DOUBLE_QUOTE || first === SINGLE_QUOTE;
  return isQuoted ? text.slice(start + 1, end - 1) : text.slice(start, end);
}

function endOfValue(text: string, start: number): number {
  switch (text.charCodeAt(start)) {
    case DOUBLE_QUOTE:
      return text.indexOf('"', start + 1) + 1;
    case SINGLE_QUOTE: {
      let end = text.indexOf("'", start + 1);
      while (text.charCodeAt(end + 1) === SINGLE_QUOTE) end = text.indexOf("'", end + 2);
      return end + 1;
    }
    case BRACKET:
      return text.indexOf(']', start) + 1;
    default:
      return endOfPlain(text, start);
  }
}

function endOfPlain(text: string, start: number): number {
  let end = start;
  for (let at = start; ; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE) continue;
    if (unit === COMMA || unit === CLOSING_BRACE || unit === LF || unit === CR) return end;
    end = at + 1;
  }
}

function isBetween(unit: number): boolean {
  return unit === SPACE || unit === COMMA || unit === LF || unit === CR;
}
