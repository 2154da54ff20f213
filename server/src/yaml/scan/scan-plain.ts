import { isBreak, isGapOrEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { atSeparator } from './separator.ts';
import { Token, TokenKind } from './token.ts';

const COLON = 0x3a;
const HASH = 0x23;
const SPACE = 0x20;

/** `,` `?` `[` `]` `{` `}` end a plain scalar inside a flow collection. */
function isFlowStop(code: number): boolean {
  return code === 0x2c || code === 0x3f || isBracket(code);
}

function isBracket(code: number): boolean {
  return code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}

function endsAtColon(cursor: Cursor, at: number, inFlow: boolean): boolean {
  cursor.look(at + 1);
  const next = cursor.codeAt(at + 1);
  return isGapOrEnd(next) || (inFlow && (next === 0x2c || isBracket(next)));
}

/** The end of the run of characters at the cursor that belong to the scalar. */
function runEnd(cursor: Cursor, inFlow: boolean): number {
  let at = cursor.offset;
  for (; ; at++) {
    const code = cursor.codeAt(at);
    if (isGapOrEnd(code)) return at;
    if (code === COLON && endsAtColon(cursor, at, inFlow)) return at;
    if (inFlow && isFlowStop(code)) return at;
  }
}

/** Steps over the blanks and breaks behind a run; returns what they fold to, '' when the scalar ends here. */
function foldGap(cursor: Cursor): string {
  const start = cursor.offset;
  cursor.skipSpaces();
  if (!isBreak(cursor.code)) return cursor.text.slice(start, cursor.offset);
  const first = cursor.takeBreak();
  if (atSeparator(cursor)) return '';
  let breaks = '';
  for (;;) {
    if (cursor.code === SPACE) {
      cursor.offset++;
    } else if (isBreak(cursor.code)) {
      breaks += cursor.takeBreak();
      if (atSeparator(cursor)) return '';
    } else {
      break;
    }
  }
  if (first !== '\n') return first + breaks;
  return breaks === '' ? ' ' : breaks;
}

/**
 * Reads a plain scalar. `indent` is the column that a further line must reach in block context.
 * The cursor stops behind the gap that follows the scalar.
 */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): Token {
  const { text, offset: start } = cursor;
  let value = '';
  let from = start;
  let end = start;
  let fold = '';
  while (cursor.code !== HASH) {
    const stop = runEnd(cursor, inFlow);
    if (stop === cursor.offset) break;
    if (fold !== '') {
      value += text.slice(from, end) + fold;
      from = cursor.offset;
      fold = '';
    }
    cursor.offset = stop;
    end = stop;
    const line = cursor.lineStart;
    const gap = foldGap(cursor);
    if (gap === '' || (!inFlow && cursor.column < indent)) break;
    // Within a line the text is taken as it stands, in one piece.
    if (cursor.lineStart !== line) fold = gap;
  }
  value += text.slice(from, end);
  return new Token(TokenKind.scalar, start, end, value, 'plain');
}
