import type { SelectionRange } from 'vscode-languageserver';
import { entryBefore } from '../../analysis/list/entry-before.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { EntrySource } from '../../model/entry-source.ts';
import type { Entry } from '../../model/entry.ts';
import { LineIndex } from '../../text/line-index.ts';
import { comparePositions, isSameRange, movedRange, type Position, type Range } from '../../text/range.ts';
import type { Node } from '../../yaml/node.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What the selections at some places grow by: value, item, list, key with value, user, file. Of more places than `most`
 * the rest get the file alone. Yields at each.
 */
export function* selectionRangesAt(
  file: UsersFile,
  positions: readonly Position[],
  most: number,
): Generator<undefined, SelectionRange[]> {
  const { text } = file;
  const all = { range: new LineIndex(text).range(0, text.length) };
  const sources = new Map<Entry, EntrySource>();
  const found: SelectionRange[] = [];
  for (const [index, position] of positions.entries()) {
    const entry = index < most ? entryBefore(file, position) : undefined;
    if (entry && !sources.has(entry)) sources.set(entry, entry.source());
    const source = entry && sources.get(entry);
    found.push(source ? nested(all, rangesAt(source, entry.line, position)) : all);
    yield;
  }
  return found;
}

function nested(all: SelectionRange, ranges: readonly Range[]): SelectionRange {
  let found = all;
  for (const range of ranges) {
    const isWithin = comparePositions(found.range.start, range.start) <= 0 && !isSameRange(found.range, range);
    if (isWithin) found = { range, parent: found };
  }
  return found;
}

/** From the widest to the narrowest. */
function rangesAt({ lines, node, start, end }: EntrySource, line: number, position: Position): Range[] {
  const offset = lines.offsetAt({ line: position.line - line, character: position.character });
  const spans = [{ start, end }, ...(node ? spansAt(node, offset) : [])].map((span) => trimmed(lines, span));
  return spans.flatMap((span) => (holds(span, offset) ? [movedRange(lines.range(span.start, span.end), line)] : []));
}

function spansAt(root: Node, offset: number): Span[] {
  const spans: Span[] = [];
  let node: Node | undefined = root;
  while (node) {
    spans.push(node);
    if (node.kind === 'sequence') node = node.items.find((item) => holds(item, offset));
    else if (node.kind === 'mapping') {
      const pair = node.pairs.find(({ key, value }) => key.start <= offset && offset <= Math.max(key.end, value.end));
      if (pair) spans.push({ start: pair.key.start, end: Math.max(pair.key.end, pair.value.end) });
      node = pair && [pair.value, pair.key].find((each) => each.start < each.end && holds(each, offset));
    } else return spans.concat(contentOf(node));
  }
  return spans;
}

/** A value without its anchor and tag, then without its quotes. */
function contentOf(node: Node): Span[] {
  const { contentStart: start, end } = node;
  const isQuoted = node.kind === 'scalar' && node.style.endsWith('quoted');
  return [{ start, end }, ...(isQuoted ? [{ start: start + 1, end: end - 1 }] : [])];
}

/** Without the blank lines and comments behind it: a list between lines ends where the next thing begins. */
function trimmed(lines: LineIndex, { start, end }: Span): Span {
  for (let last = end; ;) {
    last = start + lines.slice(start, last).trimEnd().length;
    const lineStart = last - lines.positionAt(last).character;
    if (lineStart <= start || !/^[ \t]*#/.test(lines.slice(lineStart, last))) return { start, end: last };
    last = lineStart;
  }
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
