/** What goes with a code that is taken out of a comment that switches findings off. */
import type { LineIndex } from '../text/line-index.ts';
import type { Range } from '../text/range.ts';

/** `what` goes: the code with what parts it from others, or, with its last code, the comment. */
export interface CodeSpan {
  readonly what: 'code' | 'comment';
  readonly start: number;
  readonly end: number;
}

/** `range`: of the code. Null where something else stands around it. */
export function spanOfCode(lines: LineIndex, range: Range): CodeSpan | null {
  const from = lines.offsetAt(range.start);
  const to = lines.offsetAt(range.end);
  const next = nextCode(lines, to);
  if (next !== null) return { what: 'code', start: from, end: next };
  const previous = endOfCodeBefore(lines, from);
  if (previous !== null) return { what: 'code', start: previous, end: to };
  const lineStart = from - range.start.character;
  const before = lines.slice(lineStart, from);
  const comment = before.slice(Math.max(0, before.lastIndexOf('#')));
  if (!/^#[ \t]*users-yml-disable-\S+[ \t]+$/.test(comment)) return null;
  const blanks = before.length - comment.length - before.slice(0, -comment.length).trimEnd().length;
  const isAlone = before.length === comment.length + blanks;
  const end = lines.lineEndAt(from);
  if (!isAlone) return { what: 'comment', start: from - comment.length - blanks, end };
  const [lineBreak = ''] = /^(?:\r\n|\n|\r)/.exec(lines.slice(end, end + 2)) ?? [];
  return { what: 'comment', start: lineStart, end: end + lineBreak.length };
}

/** Where the code begins that follows one, behind blanks and a comma; null where none does. */
function nextCode(lines: LineIndex, end: number): number | null {
  let at = skip(lines, end, blank, 1);
  if (letter(lines, at) === ',') at = skip(lines, at + 1, blank, 1);
  return /^(?!--(?:\s|$))[^\s,]/.test(lines.slice(at, at + 3)) && at > end ? at : null;
}

/** Where the code ends before one, with a comma or blanks in between; null for the first behind the comment's name. */
function endOfCodeBefore(lines: LineIndex, start: number): number | null {
  const end = skip(lines, start, blank, -1);
  if (letter(lines, end - 1) === ',') return skip(lines, end - 1, blank, -1);
  if (end === start) return null;
  const word = lines.slice(skip(lines, end, notBlank, -1), end);
  return word.includes('disable-') ? null : end;
}

const blank = /[ \t]/;
const notBlank = /\S/;

/** The offset behind all letters of a kind from an offset on; with -1 before all that stand before it. */
function skip(lines: LineIndex, from: number, kind: RegExp, step: 1 | -1): number {
  let at = from;
  while (kind.test(letter(lines, step === 1 ? at : at - 1))) at += step;
  return at;
}

function letter(lines: LineIndex, at: number): string {
  return lines.slice(at, at + 1);
}
