import { BracesList } from '../../analysis/list/braces/braces-list.ts';
import type { WholeReading } from '../../analysis/list/whole/whole-reading.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { applyEdits } from '../../text/edits.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { Range, TextEdit } from '../../text/range.ts';
import type { Node, SequenceNode } from '../../yaml/node.ts';
import { DocumentReader } from '../../yaml/read.ts';
import { Blanks } from './blanks.ts';
import { betweenMembers, flowSpacing, insideBrackets } from './flow-spacing.ts';
import { layOut } from './lay-out.ts';
import { tidyLines } from './line-ends.ts';
import { nextDash } from './next-dash.ts';
import { isSameTree } from './same-tree.ts';
import { isTidyBraces } from './tidy-braces.ts';

/** What is known of a text that was read as a whole. */
type Document = Pick<WholeReading, 'lines' | 'rootNode' | 'error'>;

/** The file, read as a whole where it was not. */
export function* documentOf({ text, profile, whole }: UsersFile): Generator<undefined, Document> {
  if (whole) return whole;
  const reader = yield* readAll(text, profile);
  return { lines: new LineIndex(text), rootNode: reader.root, error: reader.error };
}

/**
 * The same of a file whose users can't be laid out one by one: all of the edits, or none where they would change what
 * it means.
 */
export function* formatWhole(
  { profile }: UsersFile,
  whole: Document,
  range: Range | null,
): Generator<undefined, readonly TextEdit[]> {
  if (whole instanceof BracesList && (yield* isTidyBraces(whole))) return [];
  const { lines, rootNode: root, error } = whole;
  if (root?.kind !== 'sequence' || error) return [];
  const edits = yield* root.flow ? inBrackets(whole, root, range) : inLines(whole, root, range);
  if (edits.length === 0) return edits;
  const again = yield* readAll(applyEdits(lines.text, edits), profile);
  return again.root && (yield* isSameTree(root, again.root)) ? edits : [];
}

function* readAll(text: string, { reads }: Profile): Generator<undefined, DocumentReader> {
  const reader = new DocumentReader(text, { skipsMark: false, atOnce: reads === 'at-once' });
  yield* reader.read();
  return reader;
}

function* inLines({ lines }: Document, root: SequenceNode, range: Range | null): Generator<undefined, TextEdit[]> {
  const lineStarts: number[] = [];
  let column = 0;
  let from = root.contentStart;
  for (const item of root.items) {
    const dash = nextDash(lines, from);
    if (dash === null) return [];
    ({ character: column } = lines.positionAt(dash));
    lineStarts.push(dash - column);
    from = Math.max(dash + 1, item.end);
    yield;
  }
  // Some users alone stay in the column of the others.
  const to = range === null ? 0 : column;
  const edits: TextEdit[] = [];
  for (const [index, node] of root.items.entries()) {
    const start = lineStarts[index] ?? 0;
    const end = lineStarts[index + 1] ?? lines.text.length;
    if (isMeant(range, lines.positionAt(start).line, lines.positionAt(Math.max(start, end - 1)).line))
      for (const edit of layOut({ lines, node, start, end }, to)) edits.push(edit);
    yield;
  }
  return edits;
}

function* inBrackets({ lines }: Document, root: SequenceNode, range: Range | null): Generator<undefined, TextEdit[]> {
  const edits: TextEdit[] = [];
  const add = (work: (blanks: Blanks) => void): void => {
    const blanks = new Blanks(lines);
    work(blanks);
    for (const edit of blanks.edits()) if (isMeant(range, edit.range.start.line, edit.range.end.line)) edits.push(edit);
  };
  const isFlow = (node: Node): node is Parameters<typeof flowSpacing>[0] => 'flow' in node && node.flow;
  for (const [index, item] of root.items.entries()) {
    const before = root.items[index - 1];
    add((blanks) => {
      if (before) betweenMembers([before, item], blanks);
      if (isFlow(item)) flowSpacing(item, blanks);
    });
    yield;
  }
  add((blanks) => {
    insideBrackets(root, blanks);
    tidyLines(blanks, root, 0, lines.text.length);
  });
  return edits;
}

/** Whether lines of the file are among those that are asked for. */
function isMeant(range: Range | null, first: number, last: number): boolean {
  return range === null || (first <= range.end.line && range.start.line <= last);
}
