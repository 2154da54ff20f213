import { isSpaceBreakOrEnd, isWord } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { syntaxFault } from '../fault.ts';
import { skipToLineEnd, takeIgnoredLine } from './scan-block.ts';
import { takeTagHandle, takeTagUri } from './scan-tag.ts';
import { Token, TokenKind } from './token.ts';

const SCANNING = 'while scanning a directive';

function expected(what: string, cursor: Cursor, start: number): Error {
  const problem = `expected ${what}, but found ${cursor.describe(cursor.offset)}`;
  return syntaxFault(problem, cursor.offset, SCANNING, start);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function takeName(cursor: Cursor, start: number): string {
  const from = cursor.offset;
  while (isWord(cursor.code)) cursor.offset++;
  if (cursor.offset === from || !isSpaceBreakOrEnd(cursor.code)) {
    throw expected('alphabetic or numeric character', cursor, start);
  }
  return cursor.text.slice(from, cursor.offset);
}

function takeNumber(cursor: Cursor, start: number): string {
  const from = cursor.offset;
  if (!isDigit(cursor.code)) throw expected('a digit', cursor, start);
  while (isDigit(cursor.code)) cursor.offset++;
  return cursor.text.slice(from, cursor.offset);
}

/** Reads the version; only the major one matters. */
function takeMajorVersion(cursor: Cursor, start: number): string {
  cursor.skipSpaces();
  const major = takeNumber(cursor, start);
  if (cursor.code !== 0x2e) throw expected("a digit or '.'", cursor, start);
  cursor.offset++;
  takeNumber(cursor, start);
  if (!isSpaceBreakOrEnd(cursor.code)) throw expected("a digit or ' '", cursor, start);
  return major.replace(/^0+(?=\d)/, '');
}

/** Reads the directive at the cursor, with its line. */
export function scanDirective(cursor: Cursor): Token {
  const start = cursor.offset;
  cursor.offset++;
  const name = takeName(cursor, start);
  let handle: string | null = null;
  let argument = '';
  if (name === 'YAML') {
    argument = takeMajorVersion(cursor, start);
  } else if (name === 'TAG') {
    cursor.skipSpaces();
    handle = takeTagHandle(cursor, 'directive', start);
    if (cursor.code !== 0x20) throw expected("' '", cursor, start);
    cursor.skipSpaces();
    argument = takeTagUri(cursor, 'directive', start);
    if (!isSpaceBreakOrEnd(cursor.code)) throw expected("' '", cursor, start);
  } else {
    skipToLineEnd(cursor);
  }
  const end = cursor.offset;
  takeIgnoredLine(cursor, SCANNING, start);
  return new Token(TokenKind.directive, start, end, name, handle, argument);
}
