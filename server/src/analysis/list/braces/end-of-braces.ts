const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const COLON = 0x3a;
const BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** Nobody looks further for it, in UTF-16 units: what is as long is read with all else. */
const longest = 1 << 17;

/**
 * Behind the brace that most likely closes the one at an offset; -1 where none is found. Whoever reads what is between
 * them finds out whether it does.
 */
export function endOfBraces(text: string, start: number): number {
  const last = Math.min(text.length, start + longest);
  let depth = 0;
  let before = BRACE;
  for (let at = start; at < last; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BRACE) depth += 1;
    else if (unit === CLOSING_BRACE && --depth === 0) return at + 1;
    else if (unit === DOUBLE_QUOTE && isBorder(before)) at = endOfQuoted(text, at);
    else if (unit === SINGLE_QUOTE && isBorder(before)) at = endOf(text, "'", at + 1);
    else if (unit === HASH && isBlank(before)) at = endOf(text, '\n', at);
    before = text.charCodeAt(at);
  }
  return -1;
}

/** What may stand before a value or key; within a word, quotes mean nothing. */
function isBorder(unit: number): boolean {
  return (
    isBlank(unit) || unit === SINGLE_QUOTE || unit === COMMA || unit === COLON || unit === BRACKET || unit === BRACE
  );
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === LF || unit === CR;
}

function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at += 1;
    else if (unit === DOUBLE_QUOTE) return at;
  }
  return text.length;
}

function endOf(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found === -1 ? text.length : found;
}
