import { isBreak, isBreakOrEnd, isSpaceBreakOrEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { syntaxFault } from '../fault.ts';
import { Token, TokenKind } from './token.ts';

const SCANNING = 'while scanning a block scalar';
const FOLDED = 0x3e;
const SPACE = 0x20;

/** What to do with the line breaks at the end: one stays, none stays, all stay. */
type Chomping = 'clip' | 'strip' | 'keep';

interface Header {
  chomping: Chomping;
  /** 1 to 9, or 0 when not given. */
  increment: number;
}

function takeChomping(cursor: Cursor, header: Header): boolean {
  const code = cursor.code;
  if (code !== 0x2b && code !== 0x2d) return false;
  header.chomping = code === 0x2b ? 'keep' : 'strip';
  cursor.offset++;
  return true;
}

function takeIncrement(cursor: Cursor, header: Header, start: number): boolean {
  const digit = cursor.code - 0x30;
  if (digit < 0 || digit > 9) return false;
  if (digit === 0) {
    const problem = 'expected indentation indicator in the range 1-9, but found 0';
    throw syntaxFault(problem, cursor.offset, SCANNING, start);
  }
  header.increment = digit;
  cursor.offset++;
  return true;
}

function takeHeader(cursor: Cursor, start: number): Header {
  const header: Header = { chomping: 'clip', increment: 0 };
  if (takeChomping(cursor, header)) takeIncrement(cursor, header, start);
  else if (takeIncrement(cursor, header, start)) takeChomping(cursor, header);
  if (!isSpaceBreakOrEnd(cursor.code)) {
    const problem = `expected chomping or indentation indicators, but found ${cursor.describe(cursor.offset)}`;
    throw syntaxFault(problem, cursor.offset, SCANNING, start);
  }
  return header;
}

/** Steps over the rest of a line, which may hold a comment only. */
export function takeIgnoredLine(cursor: Cursor, scanning: string, start: number): void {
  cursor.skipSpaces();
  if (cursor.code === 0x23) skipToLineEnd(cursor);
  if (!isBreakOrEnd(cursor.code)) {
    const problem = `expected a comment or a line break, but found ${cursor.describe(cursor.offset)}`;
    throw syntaxFault(problem, cursor.offset, scanning, start);
  }
  cursor.takeBreak();
}

export function skipToLineEnd(cursor: Cursor): void {
  while (!isBreakOrEnd(cursor.code)) cursor.offset++;
}

interface Indentation {
  breaks: string;
  indent: number;
}

/** Finds the indentation by the empty lines before the text and its first line. */
function detectIndentation(cursor: Cursor, least: number): Indentation {
  let breaks = '';
  let indent = least;
  for (;;) {
    if (cursor.code === SPACE) {
      cursor.offset++;
      indent = Math.max(indent, cursor.offset - cursor.lineStart);
    } else if (isBreak(cursor.code)) {
      breaks += cursor.takeBreak();
    } else {
      return { breaks, indent };
    }
  }
}

function skipIndentation(cursor: Cursor, indent: number): void {
  const limit = cursor.lineStart + indent;
  while (cursor.offset < limit && cursor.code === SPACE) cursor.offset++;
}

function takeBreaks(cursor: Cursor, indent: number): string {
  let breaks = '';
  skipIndentation(cursor, indent);
  while (isBreak(cursor.code)) {
    breaks += cursor.takeBreak();
    skipIndentation(cursor, indent);
  }
  return breaks;
}

function isAtText(cursor: Cursor, indent: number): boolean {
  return cursor.offset - cursor.lineStart === indent && cursor.code !== 0;
}

function startsWithBlank(cursor: Cursor): boolean {
  return cursor.code === SPACE || cursor.code === 0x09;
}

/** Reads the literal or folded scalar whose indicator stands at the cursor, inside a block of the given indentation. */
export function scanBlockScalar(cursor: Cursor, parentIndent: number): Token {
  const start = cursor.offset;
  const folded = cursor.code === FOLDED;
  cursor.offset++;
  const { chomping, increment } = takeHeader(cursor, start);
  let end = cursor.offset;
  takeIgnoredLine(cursor, SCANNING, start);

  const least = Math.max(parentIndent + 1, 1);
  const fixed = least + increment - 1;
  const found =
    increment === 0 ? detectIndentation(cursor, least) : { breaks: takeBreaks(cursor, fixed), indent: fixed };
  const { indent } = found;
  let { breaks } = found;
  let value = '';
  let lineBreak = '';
  while (isAtText(cursor, indent)) {
    const leadingText = !startsWithBlank(cursor);
    const from = cursor.offset;
    skipToLineEnd(cursor);
    end = cursor.offset;
    value += breaks + cursor.text.slice(from, end);
    lineBreak = cursor.takeBreak();
    breaks = takeBreaks(cursor, indent);
    if (!isAtText(cursor, indent)) break;
    const folds = folded && lineBreak === '\n' && leadingText && !startsWithBlank(cursor);
    if (!folds) value += lineBreak;
    else if (breaks === '') value += ' ';
  }
  if (chomping !== 'strip') value += lineBreak;
  if (chomping === 'keep') value += breaks;
  return new Token(TokenKind.scalar, start, end, value, folded ? 'folded' : 'literal');
}
