import { readLines } from '../../analysis/quick/quick.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import { lender } from '../../model/entry-source.ts';
import { withEdits } from '../../text/edits.ts';
import { movedEdit, type Range, type TextEdit } from '../../text/range.ts';
import { readEntryInSteps } from '../../yaml/read.ts';
import { documentOf, formatWhole } from './format-whole.ts';
import { layOut } from './lay-out.ts';
import { isSameTree } from './same-tree.ts';

/**
 * Edits of blanks that lay a file out as most are: keys behind a dash and one blank, lists below their key, one blank
 * behind colons and commas, none at the end of lines. Nothing else changes, and what the file means stays the same: a
 * user of whom that is not certain is left alone. Yields now and then.
 * @param range users that have a line of it; null: all
 */
export function* format(file: UsersFile, range: Range | null): Generator<undefined, readonly TextEdit[]> {
  const isWhole = file.whole !== null && !file.showsStandalone;
  // To the first column all of them move, or none.
  const moves = range === null && file.column > 0;
  if (isWhole || moves) return yield* formatWhole(file, yield* documentOf(file), range);
  const edits: TextEdit[] = [];
  let line = file.entries.firstLine;
  for (const entry of file.entries) {
    const next = line + entry.lineCount;
    const isMeant = range === null || (line <= range.end.line && range.start.line < Math.max(next, line + 1));
    if (isMeant && !isTidy(entry))
      for (const edit of yield* entryEdits(entry, file.column)) edits.push(movedEdit(edit, line));
    line = next;
    yield;
  }
  return edits;
}

/** Nearly all users: but for the ends of lines and gaps in lists they are written as they should be. */
export function isTidy({ record, ownText }: Entry): boolean {
  return record.usual === 'lines' && ownText !== null && !/[ \t][\r\n]|[ \t]$|,[^ \r\n]/.test(ownText);
}

function* entryEdits(entry: Entry, column: number): Generator<undefined, readonly TextEdit[]> {
  const { lines, node, start, end } = entry.source();
  const edits = node ? layOut({ lines, node, start, end }, column) : [];
  if (!node || edits.length === 0) return [];
  const text = withEdits(lines, edits);
  const again = readLines(text, 0) ?? (yield* readEntryInSteps(text, 0, lender(entry.needs)));
  const isSame = again.node !== null && again.error === null && (yield* isSameTree(node, again.node));
  return isSame ? edits : [];
}
