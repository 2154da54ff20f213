import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import { LineIndex } from '../../text/line-index.ts';
import { movedRange, type Position, type Range } from '../../text/range.ts';
import { spacesAt } from '../../text/spaces.ts';

const [TAB, LF, CR, SPACE, HASH] = [0x09, 0x0a, 0x0d, 0x20, 0x23];

/** Where an entry stands that begins on the given line: its lines, without the blank and comment lines behind it. */
export function entryExtent(entry: Entry, line: number): Range {
  const { ownText: text } = entry;
  if (text === null) {
    // In brackets several entries can stand on one line.
    const { lines, start, end } = entry.source();
    return movedRange(lines.range(start, end), line);
  }
  return { start: { line, character: spacesAt(text, 0) }, end: endOfContent(text, line + entry.lineCount) };
}

/** How long the last line of the list is, whose last entry is given. */
export function lastLineLength(file: UsersFile, last: Entry): number {
  if (file.foot !== '') return 0;
  const text = last.ownText ?? file.text;
  return new LineIndex(text).positionAt(text.length).character;
}

/**
 * Behind the last line that is neither blank nor a comment, and the blanks at its end; the first always counts. Looked
 * for from the end, as nearly always it is the last one.
 */
function endOfContent(text: string, endLine: number): Position {
  let line = endLine;
  for (let from = text.length; ;) {
    const end = text.slice(0, from).trimEnd().length;
    line -= lineBreaksIn(text, end, from);
    const start = lineStartBefore(text, end);
    if (start === 0 || !isComment(text, start)) return { line, character: end - start };
    from = start;
  }
}

function lineBreaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF || (unit === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
}

function lineStartBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== LF && text.charCodeAt(at - 1) !== CR) at -= 1;
  return at;
}

function isComment(text: string, lineStart: number): boolean {
  let at = lineStart;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at += 1;
  return text.charCodeAt(at) === HASH;
}
