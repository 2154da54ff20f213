/** What may stand between the entries of a list in brackets and means nothing: blanks, line ends and comments. */
import { lineEnd } from '../../../text/line-index.ts';
import { findUnprintable } from '../../../yaml/read.ts';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const COMMA = 0x2c;
const CLOSING_BRACKET = 0x5d;
const BRACE = 0x7b;

/** Where the next sign stands that means something, or the text ends; -1 in the slightest doubt. */
export function behindGap(text: string, start: number): number {
  for (let at = start; ;) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE || unit === LF) at += 1;
    else if (unit === CR && text.charCodeAt(at + 1) === LF) at += 2;
    else if (unit !== HASH) return at;
    else {
      const end = lineEnd(text, at);
      if ((at > 0 && !isBlank(text.charCodeAt(at - 1))) || !isComment(text, at, end)) return -1;
      at = end;
    }
  }
}

/** Where the content of a document begins, perhaps behind a `---`; -1 in the slightest doubt. */
export function contentStart(text: string): number {
  const at = behindGap(text, 0);
  const isMarker = text.startsWith('---', at) && (at === 0 || text.charCodeAt(at - 1) === LF);
  return isMarker && isBlank(text.charCodeAt(at + 3)) ? behindGap(text, at + 3) : at;
}

/** Where the entry behind one begins, or the text ends behind the list; -1 where something else stands there. */
export function nextEntry(text: string, end: number): number {
  const { closing, next } = separator(text, end);
  if (closing === -1) return next;
  return behindGap(text, closing + 1) === text.length ? text.length : -1;
}

/** Where the bracket stands that closes the list whose last entry ends at an offset. */
export function closingBracket(text: string, end: number): number {
  return separator(text, end).closing;
}

/** What follows an entry: the bracket that closes the list, or the next entry; -1: not that. */
function separator(text: string, end: number): { readonly closing: number; readonly next: number } {
  let at = behindGap(text, end);
  const hasComma = text.charCodeAt(at) === COMMA;
  if (hasComma) at = behindGap(text, at + 1);
  const unit = text.charCodeAt(at);
  return {
    closing: unit === CLOSING_BRACKET ? at : -1,
    next: hasComma && unit === BRACE ? at : -1,
  };
}

/** NEL, LS and PS end a line, and so a comment, for YAML. */
function isComment(text: string, start: number, end: number): boolean {
  return findUnprintable(text, start, end) === -1 && !/[\x85\u2028\u2029]/.test(text.slice(start, end));
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === LF || unit === CR;
}
