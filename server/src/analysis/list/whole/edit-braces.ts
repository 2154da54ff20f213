import type { TextEdit } from '../../../text/range.ts';
import { lineStarts } from '../../../text/line-index.ts';
import { readBraces } from '../../../yaml/read.ts';
import type { AnalysisContext } from '../../context.ts';
import { analyzeEntry } from '../../entry/analyze-entry.ts';
import { judgeQuickly } from '../../quick/quick.ts';
import { lastBefore } from './last-before.ts';
import type { ListChange } from '../list-change.ts';
import type { WholeReading } from './whole-reading.ts';
import type { WholeEntry } from './whole-entry.ts';
import { WholeList } from './whole-list.ts';

/** A longer entry is read in turns, with all others; so are more that stand behind it on its last line. */
const longest = 16_384;
const mostBehind = 16;

/**
 * Takes in an edit within one entry of a list in brackets whose entries stand in braces and take nothing from each
 * other: as long as that one can be read by itself, all others stay as they are, further on. Null where all has to be
 * read.
 */
export function editBraces(
  list: WholeReading,
  { range, newText }: TextEdit,
  context: AnalysisContext,
): ListChange<WholeEntry> | null {
  if (!(list instanceof WholeList) || !list.isPlain) return null;
  const { lines, ordered } = list;
  const { text } = lines;
  const [from, to] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  const index = lastBefore(ordered, from);
  const entry = ordered[index];
  if (!entry || from > to) return null;
  const { start, end } = entry;
  // Within the braces, whose place in the text decides what stands around them.
  const isWithin = start < from && to < end && text[start] === '{' && text[end - 1] === '}';
  if (!isWithin || end - start + newText.length > longest) return null;
  const own = text.slice(start, from) + newText + text.slice(to, end);
  const node = readBraces(own);
  if (!node) return null;
  const behind = onLine(list, index + 1, end);
  if (!behind) return null;

  const by = own.length - (end - start);
  const lineCount = lineStarts(own).length - lineStarts(text.slice(start, end)).length;
  list.put(index, { node, own, by, lineCount });
  const changed = [entry, ...behind];
  for (const each of changed) {
    const source = each.source();
    const { record, findings } = judgeQuickly(source, context) ?? analyzeEntry(source, context);
    each.record = record;
    each.findings = findings;
    each.touch();
  }
  return { removed: [], changed };
}

/** The entries from an index on that begin on the line of an offset: their columns move. Null: they are too many. */
function onLine({ lines, ordered }: WholeList, from: number, offset: number): readonly WholeEntry[] | null {
  const found: WholeEntry[] = [];
  const lineEnd = lines.lineEndAt(offset);
  for (let index = from; (ordered[index]?.start ?? Infinity) < lineEnd; index++) {
    const entry = ordered[index];
    if (found.length === mostBehind) return null;
    if (entry) found.push(entry);
  }
  return found;
}
