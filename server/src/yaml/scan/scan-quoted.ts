import { isBreakOrEnd, isGapOrEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { takeEscape } from './escape.ts';
import { takeGap } from './quoted-lines.ts';
import { Token, TokenKind } from './token.ts';

const SINGLE = 0x27;
const DOUBLE = 0x22;
const BACKSLASH = 0x5c;

function isOrdinary(code: number): boolean {
  return code !== SINGLE && code !== DOUBLE && code !== BACKSLASH && !isGapOrEnd(code);
}

/** Text without blanks, up to the next blank, line break or closing quote. */
function takeWord(cursor: Cursor, quote: number, start: number): string {
  let word = '';
  for (;;) {
    const from = cursor.offset;
    while (isOrdinary(cursor.code)) cursor.offset++;
    if (cursor.offset > from) word += cursor.text.slice(from, cursor.offset);
    const code = cursor.code;
    if (quote === DOUBLE && code === BACKSLASH) {
      word += takeEscape(cursor, start);
    } else if (quote === SINGLE && code === SINGLE && cursor.nextCode === SINGLE) {
      word += "'";
      cursor.offset += 2;
    } else if (code !== quote && (code === SINGLE || code === DOUBLE || code === BACKSLASH)) {
      word += String.fromCharCode(code);
      cursor.offset++;
    } else {
      return word;
    }
  }
}

/** The offset of the closing quote if the scalar stands as it is on one line, or -1. */
function findPlainClose(cursor: Cursor, quote: number): number {
  for (let at = cursor.offset; ; at++) {
    const code = cursor.codeAt(at);
    if (code === quote) {
      if (quote === DOUBLE) return at;
      cursor.look(at + 1);
      return cursor.codeAt(at + 1) === SINGLE ? -1 : at;
    }
    if (isBreakOrEnd(code) || (code === BACKSLASH && quote === DOUBLE)) return -1;
  }
}

const separator = /[\r\n\x85\u2028\u2029](?:---|\.\.\.)/g;

/** Whether nothing ends the scalar, nor the reading of it, before the end of the text. */
function isOpenToTheEnd(text: string, from: number, quote: number): boolean {
  if (text.includes(String.fromCharCode(quote), from) || text.includes('\0', from)) return false;
  if (quote === DOUBLE && text.includes('\\', from)) return false;
  separator.lastIndex = from;
  return !separator.test(text);
}

function takeValue(cursor: Cursor, quote: number, start: number): string {
  const close = findPlainClose(cursor, quote);
  if (close >= 0) {
    cursor.offset = close;
    return cursor.text.slice(start + 1, close);
  }
  // A quote is often open while somebody types, and then all of a long text is looked through at every key.
  if (isOpenToTheEnd(cursor.text, cursor.offset, quote)) cursor.offset = cursor.text.length;
  let value = takeWord(cursor, quote, start);
  while (cursor.code !== quote) value += takeGap(cursor, start) + takeWord(cursor, quote, start);
  return value;
}

/** Reads the quoted scalar that begins at the cursor. */
export function scanQuoted(cursor: Cursor): Token {
  const start = cursor.offset;
  const quote = cursor.code;
  cursor.offset++;
  const value = takeValue(cursor, quote, start);
  cursor.offset++;
  const style = quote === DOUBLE ? 'double-quoted' : 'single-quoted';
  return new Token(TokenKind.scalar, start, cursor.offset, value, style);
}
