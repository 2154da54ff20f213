import { lineEnd, lineStarts } from './line-index.ts';
import type { Position, TextEdit } from './range.ts';

/**
 * The text after edits that are made one after the other, each of the text that the one before has left. Each costs the
 * lines that it touches, and all together one look at the text.
 */
export function applyInTurn(text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return text;
  const lines = linesOf(text);
  for (const { range, newText } of edits) editLines(lines, range.start, range.end, newText);
  return lines.join('');
}

function editLines(lines: string[], start: Position, end: Position, newText: string): void {
  const first = Math.min(Math.max(0, start.line), lines.length - 1);
  const last = Math.min(Math.max(first, end.line), lines.length - 1);
  const from = offsetIn(lines, start);
  const to = offsetIn(lines, end);
  let touched = (lines[first] ?? '').slice(0, from) + newText + (lines[last] ?? '').slice(to);
  if (first === last && staysOneLine(touched, newText)) {
    lines[first] = touched;
    return;
  }
  let [low, high] = [first, last];
  // A line end of two characters may have been put together, or taken apart.
  if (touched.startsWith('\n') && lines[low - 1]?.endsWith('\r')) touched = `${lines[(low -= 1)] ?? ''}${touched}`;
  if (high + 1 < lines.length && !/[\r\n]$/.test(touched)) touched += lines[(high += 1)] ?? '';
  else if (touched.endsWith('\r') && lines[high + 1]?.startsWith('\n')) touched += lines[(high += 1)] ?? '';
  const fresh = linesOf(touched);
  // Behind a line end the text goes on with the next line, which is there already.
  if (high + 1 < lines.length) fresh.pop();
  replaceLines(lines, low, high + 1, fresh);
}

/** Nearly every edit is within a line, and leaves its end alone. */
function staysOneLine(touched: string, newText: string): boolean {
  return !touched.startsWith('\n') && !newText.includes('\n') && !newText.includes('\r');
}

/** Puts other lines in the place of some. They may be as many as a text has, too many for the arguments of a call. */
function replaceLines(lines: string[], from: number, to: number, fresh: readonly string[]): void {
  const before = lines.length;
  const after = before + fresh.length - (to - from);
  if (after > before) lines.length = after;
  lines.copyWithin(from + fresh.length, to, before);
  lines.length = after;
  for (const [index, line] of fresh.entries()) lines[from + index] = line;
}

/** The lines with their ends; the last one has none. */
function linesOf(text: string): string[] {
  const starts = lineStarts(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** As `LineIndex` takes positions: beyond a line's end its end is meant, beyond the text the text's. */
function offsetIn(lines: readonly string[], { line, character }: Position): number {
  if (line < 0) return 0;
  const own = lines[line];
  if (own === undefined) return lines.at(-1)?.length ?? 0;
  return Math.min(Math.max(0, character), lineEnd(own, Math.max(0, own.length - 2)));
}
