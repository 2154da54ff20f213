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

const wordAhead = /[\w.=:-]*/y;

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
  const before = /^#.*?(?=[\w.=:-]*$)/s.exec(found)?.[0] ?? '#';
  wordAhead.lastIndex = cursor;
  const end = cursor + (wordAhead.exec(text)?.[0].length ?? 0);
  const range = { start: { line, character: sign + before.length }, end: { line, character: end } };
  const isAlone = text.slice(0, sign).trim() === '';
  return { before: before.slice(1), range, stands: kind === 'head' ? 'above' : isAlone ? 'alone' : 'behind' };
}
