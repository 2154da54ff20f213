import { isBreak } from './characters.ts';
import type { Cursor } from './cursor.ts';
import { syntaxFault } from '../fault.ts';
import { atSeparator } from './separator.ts';

export const SCANNING_QUOTED = 'while scanning a quoted scalar';

export function skipBlanks(cursor: Cursor): void {
  while (cursor.code === 0x20 || cursor.code === 0x09) cursor.offset++;
}

/** Steps over empty lines and the indentation of the next one; returns the breaks. Meant for the start of a line. */
export function takeEmptyLines(cursor: Cursor, start: number): string {
  let breaks = '';
  for (;;) {
    if (atSeparator(cursor)) {
      cursor.metSeparator = true;
      throw syntaxFault('found unexpected document separator', cursor.offset, SCANNING_QUOTED, start);
    }
    skipBlanks(cursor);
    if (!isBreak(cursor.code)) return breaks;
    breaks += cursor.takeBreak();
  }
}

/** Steps over blanks, or over the end of a line and what follows; returns what they fold to. */
export function takeGap(cursor: Cursor, start: number): string {
  const from = cursor.offset;
  skipBlanks(cursor);
  const code = cursor.code;
  if (code === 0) {
    cursor.openAtEnd = true;
    throw syntaxFault('found unexpected end of stream', cursor.offset, SCANNING_QUOTED, start);
  }
  if (!isBreak(code)) return cursor.text.slice(from, cursor.offset);
  const first = cursor.takeBreak();
  const breaks = takeEmptyLines(cursor, start);
  if (first !== '\n') return first + breaks;
  return breaks === '' ? ' ' : breaks;
}
