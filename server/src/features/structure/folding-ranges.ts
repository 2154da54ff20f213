import type { FoldingRange } from 'vscode-languageserver';
import type { UsersFile } from '../../analysis/users-file.ts';
import { FoldingRangeKind } from '../../protocol-library.ts';
import { foldsOf, type Fold } from './folds.ts';

/** So many users take less time than it takes to look whether time is up for each. */
const together = 32;

/**
 * What can be folded: users, lists over several lines, and comments. Where there is more of it than `limit`, what holds
 * others goes first. Yields at every few users.
 */
export function* foldingRanges(file: UsersFile, limit: number): Generator<undefined, FoldingRange[]> {
  const isWhole = file.whole !== null && !file.showsStandalone;
  // Of a file that is read as a whole entries do not know their lines, and may share one.
  if (isWhole) return ranges(foldsOf(file.text), 0, limit);
  let line = file.entries.firstLine;
  const found = ranges(foldsOf(file.head), 0, limit);
  const deeper: FoldingRange[] = [];
  let read = 0;
  for (const { ownText, lineCount } of file.entries) {
    for (const fold of foldsOf(ownText ?? '')) (fold.depth === 0 ? found : deeper).push(toRange(fold, line));
    line += lineCount;
    read += 1;
    if (read % together === 0) yield;
  }
  return found.concat(ranges(foldsOf(file.foot), line, limit), deeper).slice(0, limit);
}

function ranges(folds: readonly Fold[], line: number, limit: number): FoldingRange[] {
  const outerFirst = folds.length > limit ? folds.toSorted((a, b) => a.depth - b.depth) : folds;
  return outerFirst.slice(0, limit).map((fold) => toRange(fold, line));
}

function toRange({ start, end, isComment }: Fold, line: number): FoldingRange {
  const range = { startLine: line + start, endLine: line + end };
  return isComment ? { ...range, kind: FoldingRangeKind.Comment } : range;
}
