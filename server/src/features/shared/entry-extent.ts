import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import { LineIndex, lineStarts } from '../../text/line-index.ts';
import { movedRange, type Range } from '../../text/range.ts';
import { spacesAt } from '../../text/spaces.ts';

/** Where an entry stands that begins on the given line: its lines, without the blank and comment lines behind it. */
export function entryExtent(entry: Entry, line: number): Range {
  const { ownText: text } = entry;
  if (text === null) {
    // In brackets several entries can stand on one line.
    const { lines, start, end } = entry.source();
    return movedRange(lines.range(start, end), line);
  }
  const starts = lineStarts(text);
  const end = new LineIndex(text, line, 0, starts).positionAt(endOfContent(text, starts));
  return { start: { line, character: spacesAt(text, 0) }, end };
}

/** How long the last line of a file is, whose last entry is given. */
export function lastLineLength(file: UsersFile, last: Entry): number {
  const text = last.ownText ?? file.text;
  return new LineIndex(text).positionAt(text.length).character;
}

/** Behind the last line that is neither blank nor a comment, and the blanks at its end; the first always counts. */
function endOfContent(text: string, starts: readonly number[]): number {
  for (let line = starts.length - 1; line > 0; line--) {
    const own = text.slice(starts[line], starts[line + 1]).trimEnd();
    if (own !== '' && !/^[ \t]*#/.test(own)) return (starts[line] ?? 0) + own.length;
  }
  return text.slice(0, starts[1]).trimEnd().length;
}
