import { isGapOrEnd } from './characters.ts';
import type { Cursor } from './cursor.ts';

const DASH = 0x2d;
const DOT = 0x2e;

function hasThree(cursor: Cursor, code: number): boolean {
  const { offset } = cursor;
  return cursor.codeAt(offset) === code && cursor.codeAt(offset + 1) === code && cursor.codeAt(offset + 2) === code;
}

function isFollowedByGap(cursor: Cursor): boolean {
  cursor.look(cursor.offset + 3);
  return isGapOrEnd(cursor.codeAt(cursor.offset + 3));
}

/** Do `---` stand at the cursor, alone? The caller sees to it that this is the start of a line. */
export function atDocumentStart(cursor: Cursor): boolean {
  cursor.lookAhead(3);
  return hasThree(cursor, DASH) && isFollowedByGap(cursor);
}

/** Do `...` stand at the cursor, alone? */
export function atDocumentEnd(cursor: Cursor): boolean {
  cursor.lookAhead(3);
  return hasThree(cursor, DOT) && isFollowedByGap(cursor);
}

export function atSeparator(cursor: Cursor): boolean {
  return atDocumentStart(cursor) || atDocumentEnd(cursor);
}
