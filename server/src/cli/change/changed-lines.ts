import { lineStarts, LineIndex } from '../../text/line-index.ts';
import { comparePositions, type TextEdit } from '../../text/range.ts';

/** Lines that go, and those that come in their place; both ends count from 0, and `to` is not one of them. */
export interface ChangedLines {
  readonly old: { readonly from: number; to: number };
  readonly fresh: { readonly from: number; to: number };
}

/** Which lines edits change, in order. Lines that are the same before and after are none of them. */
export function changedLines(before: string, after: string, edits: readonly TextEdit[]): readonly ChangedLines[] {
  const [olds, news] = [linesOf(before), linesOf(after)];
  const changes: ChangedLines[] = [];
  let [at, to] = [0, 0];
  for (const [old, fresh] of [...sameLines(before, after, edits), [olds.length, news.length] as const]) {
    if (old > at || fresh > to) changes.push({ old: { from: at, to: old }, fresh: { from: to, to: fresh } });
    [at, to] = [old + 1, fresh + 1];
  }
  return changes.flatMap((change) => trimmed(change, olds, news) ?? []);
}

/** With their ends. */
export function linesOf(text: string): readonly string[] {
  const starts = lineStarts(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1])).filter((line) => line !== '');
}

/** Lines that no edit touches, by their numbers before and after. */
function* sameLines(before: string, after: string, edits: readonly TextEdit[]): Generator<readonly [number, number]> {
  const index = new LineIndex(before);
  const [starts, freshStarts] = [lineStarts(before), lineStarts(after)];
  const freshLines = new Map(freshStarts.map((start, line) => [start, line]));
  const spans = edits
    .toSorted((a, b) => comparePositions(a.range.start, b.range.start))
    .map(({ range, newText }) => ({ start: index.offsetAt(range.start), end: index.offsetAt(range.end), newText }))
    .map((span) => atLineStart(before, span));
  let [from, shift, line] = [0, 0, 0];
  for (const { start, end, newText } of [...spans, { start: before.length, end: before.length, newText: '' }]) {
    while ((starts[line] ?? Infinity) < from) line++;
    for (; (starts[line] ?? Infinity) < start; line++) {
      const next = starts[line + 1] ?? before.length;
      // What comes behind a line without an end gives it one.
      if (next > start || (starts[line + 1] === undefined && newText !== '')) break;
      const fresh = freshLines.get((starts[line] ?? 0) + shift);
      if (fresh !== undefined) yield [line, fresh];
    }
    from = end;
    shift += newText.length - (end - start);
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** What is put in at the end of a line, with a line break in front, can as well stand before the next one. */
function atLineStart(text: string, span: Span): Span {
  const isAtStart = (at: number): boolean => at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
  let { start, newText } = span;
  if (span.start !== span.end || newText === '') return span;
  while (!isAtStart(start) && text[start] === newText[0]) {
    newText = newText.slice(1) + newText.charAt(0);
    start += 1;
  }
  return isAtStart(start) ? { start, end: start, newText } : span;
}

function trimmed({ old, fresh }: ChangedLines, olds: readonly string[], news: readonly string[]): ChangedLines | null {
  let [a, b, c, d] = [old.from, old.to, fresh.from, fresh.to];
  while (a < b && c < d && olds[a] === news[c]) [a, c] = [a + 1, c + 1];
  while (a < b && c < d && olds[b - 1] === news[d - 1]) [b, d] = [b - 1, d - 1];
  return a === b && c === d ? null : { old: { from: a, to: b }, fresh: { from: c, to: d } };
}
