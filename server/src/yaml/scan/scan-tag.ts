import { isGapOrEnd, isHex, isSpaceBreakOrEnd, isUri, isWord } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { syntaxFault } from '../fault.ts';
import { Token, TokenKind } from './token.ts';

const BANG = 0x21;
const PERCENT = 0x25;

/** Which part of the text a handle or a URI belongs to; PyYAML names it in its messages. */
export type TagPlace = 'tag' | 'directive';

/** Reads `!`, `!!` or `!name!`. */
export function takeTagHandle(cursor: Cursor, place: TagPlace, start: number): string {
  const from = cursor.offset;
  const scanning = `while scanning a ${place}`;
  if (cursor.code !== BANG) {
    throw syntaxFault(`expected '!', but found ${cursor.describe(from)}`, from, scanning, start);
  }
  cursor.offset++;
  if (cursor.codeAt(from + 1) !== 0x20) {
    while (isWord(cursor.code)) cursor.offset++;
    const { offset } = cursor;
    if (cursor.codeAt(offset) !== BANG) {
      throw syntaxFault(`expected '!', but found ${cursor.describe(offset)}`, offset, scanning, start);
    }
    cursor.offset++;
  }
  return cursor.text.slice(from, cursor.offset);
}

function takeUriEscapes(cursor: Cursor, place: TagPlace, start: number): string {
  const from = cursor.offset;
  const scanning = `while scanning a ${place}`;
  while (cursor.code === PERCENT) {
    cursor.offset++;
    for (let index = 0; index < 2; index++) {
      const at = cursor.offset + index;
      cursor.look(at);
      if (isHex(cursor.codeAt(at))) continue;
      const found = cursor.describe(at);
      const problem = `expected URI escape sequence of 2 hexadecimal numbers, but found ${found}`;
      throw syntaxFault(problem, cursor.offset, scanning, start);
    }
    cursor.offset += 2;
  }
  try {
    return decodeURIComponent(cursor.text.slice(from, cursor.offset));
  } catch {
    throw syntaxFault("'utf-8' codec can't decode the URI escape sequence", from, scanning, start);
  }
}

export function takeTagUri(cursor: Cursor, place: TagPlace, start: number): string {
  let uri = '';
  const begin = cursor.offset;
  while (isUri(cursor.code)) {
    if (cursor.code === PERCENT) {
      uri += takeUriEscapes(cursor, place, start);
      continue;
    }
    const from = cursor.offset;
    while (isUri(cursor.code) && cursor.code !== PERCENT) cursor.offset++;
    uri += cursor.text.slice(from, cursor.offset);
  }
  if (cursor.offset === begin) {
    throw syntaxFault(`expected URI, but found ${cursor.describe(begin)}`, begin, `while parsing a ${place}`, start);
  }
  return uri;
}

/** Whether a second `!` follows before the next blank, so that the tag begins with a named handle. */
function hasNamedHandle(cursor: Cursor): boolean {
  let at = cursor.offset + 1;
  while (!isSpaceBreakOrEnd(cursor.codeAt(at)) && cursor.codeAt(at) !== BANG) at++;
  cursor.look(at);
  return cursor.codeAt(at) === BANG;
}

function takeVerbatim(cursor: Cursor, start: number): string {
  cursor.offset += 2;
  const uri = takeTagUri(cursor, 'tag', start);
  if (cursor.code !== 0x3e) {
    const problem = `expected '>', but found ${cursor.describe(cursor.offset)}`;
    throw syntaxFault(problem, cursor.offset, 'while parsing a tag', start);
  }
  cursor.offset++;
  return uri;
}

/** Reads the tag at the cursor. */
export function scanTag(cursor: Cursor): Token {
  const start = cursor.offset;
  const next = cursor.nextCode;
  let handle: string | null = null;
  let suffix = '!';
  if (next === 0x3c) {
    suffix = takeVerbatim(cursor, start);
  } else if (isGapOrEnd(next)) {
    cursor.offset++;
  } else {
    handle = '!';
    if (hasNamedHandle(cursor)) handle = takeTagHandle(cursor, 'tag', start);
    else cursor.offset++;
    suffix = takeTagUri(cursor, 'tag', start);
  }
  if (!isSpaceBreakOrEnd(cursor.code)) {
    const problem = `expected ' ', but found ${cursor.describe(cursor.offset)}`;
    throw syntaxFault(problem, cursor.offset, 'while scanning a tag', start);
  }
  return new Token(TokenKind.tag, start, cursor.offset, suffix, handle);
}
