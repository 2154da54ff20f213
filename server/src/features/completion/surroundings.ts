import { lineEnd } from '../../text/line-index.ts';
import type { KeyPlace } from './place.ts';
import { blankRow, readRows, type Row } from './rows.ts';
import { isGap, type Word } from './word.ts';

/** An entry's rows, around the one with the cursor. */
export interface Surroundings {
  readonly text: string;
  readonly cursor: number;
  readonly rows: readonly Row[];
  readonly index: number;
  readonly row: Row;
  /** The column of the user's keys; null where there is no mapping. */
  readonly keyColumn: number | null;
}

/** Null where the text says something else than a user, or where the cursor's line can't be told. */
export function surroundings(text: string, cursor: number, dash: number): Surroundings | null {
  const rows = [...readRows(text)];
  let index = rows.findIndex(({ start, end }) => start <= cursor && cursor <= end);
  if (index === -1) {
    const start = Math.max(text.lastIndexOf('\n', cursor - 1), text.lastIndexOf('\r', cursor - 1)) + 1;
    const end = lineEnd(text, start);
    // A comment, or indented with tabs.
    if (!/^ *$/.test(text.slice(start, end))) return null;
    index = rows.filter((row) => row.start < start).length;
    rows.splice(index, 0, blankRow(start, end, cursor));
  }
  const [first, second] = rows;
  const written = rows[index];
  if (!written || first?.dashes !== 1 || first.column !== dash) return null;
  if (rows.slice(0, index).some(({ kind }) => kind === 'open')) return null;
  const row = withEmptyContent(text, written, cursor);
  const isMapping = index === 0 || first.key !== null || (first.kind === 'empty' && second?.dashes === 0);
  return { text, cursor, rows, index, row, keyColumn: isMapping ? keyColumn(rows, index, row) : null };
}

/** Where nothing stands behind a dash or a colon yet, the content begins at the cursor, if there is a gap before it. */
function withEmptyContent(text: string, row: Row, cursor: number): Row {
  const end = lineEnd(text, row.start);
  const limit = row.comment ?? end;
  if (row.kind !== 'empty' || row.value < limit || cursor > limit || !isGap(text[cursor - 1])) return row;
  if (row.key) return cursor > row.key.colon + 1 ? { ...row, value: cursor } : row;
  const isFree = row.dashes > 0 && row.content >= limit && cursor > row.start + row.column;
  return isFree ? { ...row, content: cursor, contentColumn: cursor - row.start, value: cursor } : row;
}

/** That of the other keys; without any, that of the row with the cursor. */
function keyColumn(rows: readonly Row[], index: number, row: Row): number {
  const columns = rows.flatMap((each, at) => {
    if (at === index || !each.key || each.dashes !== (at === 0 ? 1 : 0)) return [];
    return each.contentColumn;
  });
  return columns.length > 0 ? columns.reduce((least, column) => Math.min(least, column)) : row.contentColumn;
}

/** What stands behind a word on its line; null for what makes another word of it. */
export function behindWord(text: string, { next }: Word): KeyPlace['behind'] | null {
  const rest = text.slice(next, lineEnd(text, next));
  if (/^[ \t]*:(?:[ \t]|$)/.test(rest)) return 'colon';
  if (/^[ \t]*$|^[ \t]+#/.test(rest)) return 'nothing';
  return /^[ \t]/.test(rest) ? 'text' : null;
}

/** Whether the row below belongs to the value of the row at the cursor, or of the one above. */
export function hasMoreBelow({ rows, index, keyColumn: column }: Surroundings): boolean {
  const next = rows[index + 1];
  return next !== undefined && column !== null && (next.column > column || (next.dashes > 0 && next.column === column));
}
