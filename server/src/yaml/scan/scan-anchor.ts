import { isGapOrEnd, isWord } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { syntaxFault } from '../fault.ts';
import { Token, TokenKind } from './token.ts';

const ALIAS = 0x2a;
const MAY_FOLLOW = '?:,]}%@`';

/** Reads `&name` or `*name`. */
export function scanAnchor(cursor: Cursor): Token {
  const start = cursor.offset;
  const kind = cursor.code === ALIAS ? TokenKind.alias : TokenKind.anchor;
  cursor.offset++;
  const from = cursor.offset;
  while (isWord(cursor.code)) cursor.offset++;
  const code = cursor.code;
  if (cursor.offset === from || !(isGapOrEnd(code) || MAY_FOLLOW.includes(String.fromCharCode(code)))) {
    const problem = `expected alphabetic or numeric character, but found ${cursor.describe(cursor.offset)}`;
    const scanning = kind === TokenKind.alias ? 'while scanning an alias' : 'while scanning an anchor';
    throw syntaxFault(problem, cursor.offset, scanning, start);
  }
  return new Token(kind, start, cursor.offset, cursor.text.slice(from, cursor.offset));
}
