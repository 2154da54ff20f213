import { lineEnd } from '../../../text/line-index.ts';
import type { Word } from './place.ts';

/** The line that an offset is in. */
export function lineAround(text: string, offset: number): Word {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return { start, end: lineEnd(text, offset) };
}

/** From its beginning to the last of its letters behind the cursor. */
export function wordAround(text: string, start: number, cursor: number, letter: RegExp): Word {
  let end = cursor;
  while (end < text.length && letter.test(text.charAt(end))) end++;
  return { start, end };
}
