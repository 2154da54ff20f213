import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';

export function insertion(lines: LineIndex, offset: number, newText: string): TextEdit {
  return { range: lines.range(offset, offset), newText };
}

export function deletion(lines: LineIndex, start: number, end: number): TextEdit {
  return { range: lines.range(start, end), newText: '' };
}

/** Replaces a span, without the letters that stay at its ends. */
export function replacement(lines: LineIndex, start: number, end: number, newText: string): TextEdit {
  const old = lines.slice(start, end);
  const most = Math.min(old.length, newText.length);
  let head = 0;
  while (head < most && old[head] === newText[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === newText.at(-1 - tail)) tail++;
  // Half a character is no place for an edit.
  if (isLowSurrogate(old.charCodeAt(head)) || isLowSurrogate(newText.charCodeAt(head))) head = 0;
  if (isLowSurrogate(old.charCodeAt(old.length - tail)) || isLowSurrogate(newText.charCodeAt(newText.length - tail)))
    tail = 0;
  return { range: lines.range(start + head, end - tail), newText: newText.slice(head, newText.length - tail) };
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The offset of the first letter of the line that holds the offset. */
export function lineStartOf(lines: LineIndex, offset: number): number {
  return offset - lines.positionAt(offset).character;
}

/** The offset behind the line end that stands at the offset; the offset itself at the end of the text. */
export function afterBreak(lines: LineIndex, lineEnd: number): number {
  const ahead = lines.slice(lineEnd, lineEnd + 2);
  if (ahead === '\r\n') return lineEnd + 2;
  return ahead.startsWith('\n') || ahead.startsWith('\r') ? lineEnd + 1 : lineEnd;
}

/** Where the line behind the one of the offset begins. */
export function nextLineOf(lines: LineIndex, offset: number): number {
  return afterBreak(lines, lines.lineEndAt(offset));
}

/** What stands before the offset on its line. */
export function linePrefix(lines: LineIndex, offset: number): string {
  return lines.slice(lineStartOf(lines, offset), offset);
}

/** The line end that the text uses. */
export function endOfLine(lines: LineIndex): string {
  return /\r\n|\r|\n/.exec(lines.text)?.[0] ?? '\n';
}
