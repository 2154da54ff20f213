import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import { movedRange, type Range } from '../../text/range.ts';

/** Where an entry stands that begins on the given line: its lines, without the blank and comment lines behind it. */
export function entryExtent(entry: Entry, line: number): Range {
  const { ownText: text, lineCount } = entry;
  if (text === null) {
    // In brackets several entries can stand on one line.
    const { lines, start, end } = entry.source();
    return movedRange(lines.range(start, end), line);
  }
  const end = endOfContent(text);
  const lines = lineCount - (text.slice(end).match(/\r\n|\r|\n/g)?.length ?? 0);
  return { start: { line, character: 0 }, end: { line: line + lines, character: end - lineStartBefore(text, end) } };
}

/** How long the last line of a file is, whose last entry is given. */
export function lastLineLength(file: UsersFile, last: Entry): number {
  const text = last.ownText ?? file.text;
  return text.length - lineStartBefore(text, text.length);
}

function endOfContent(text: string): number {
  let end = text.trimEnd().length;
  for (;;) {
    const start = lineStartBefore(text, end);
    if (start === 0 || !/^[ \t]*#/.test(text.slice(start, end))) return end;
    end = text.slice(0, start).trimEnd().length;
  }
}

function lineStartBefore(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
