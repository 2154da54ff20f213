import { stretchAt } from '../../../analysis/list/stretch.ts';
import type { UsersFile } from '../../../analysis/users-file.ts';
import type { Position, Range } from '../../../text/range.ts';
import { ScalarSpans } from '../../../yaml/scalar-spans.ts';

/** A comment with the cursor in it. */
export interface CommentPlace {
  /** What stands between its sign and the word with the cursor. */
  readonly before: string;
  /** That word. */
  readonly range: Range;
  /** Above the list, on a line of its own, or behind something. */
  readonly stands: 'above' | 'alone' | 'behind';
}

/** Null where no comment is. */
export function commentAt(file: UsersFile, position: Position): CommentPlace | null {
  const { line } = position;
  const { kind, lines, entry, root } = stretchAt(file, line);
  const start = lines.offsetAt({ line, character: 0 });
  const text = lines.slice(start, lines.lineEndAt(start));
  const cursor = Math.min(position.character, text.length);
  const [found] = /(?<![^ \t])#[^#]*$/.exec(text.slice(0, cursor)) ?? [];
  if (found === undefined) return null;
  const sign = cursor - found.length;
  const source = entry?.source();
  const base = source?.lines.offsetAt({ line: line - (entry?.line ?? 0), character: sign }) ?? 0;
  if (new ScalarSpans(source?.node ?? root).holds(source ? base : start + sign)) return null;
  const [word, end] = [wordStart(text, sign + 1, cursor), wordEnd(text, cursor)];
  const range = { start: { line, character: word }, end: { line, character: end } };
  const isAlone = text.slice(0, sign).trim() === '';
  return {
    before: text.slice(sign + 1, word),
    range,
    stands: kind === 'head' ? 'above' : isAlone ? 'alone' : 'behind',
  };
}

const letter = /[\w.=:-]/;

function wordStart(text: string, least: number, cursor: number): number {
  let at = cursor;
  while (at > least && letter.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function wordEnd(text: string, cursor: number): number {
  let at = cursor;
  while (letter.test(text.charAt(at))) at += 1;
  return at;
}
