/** Columns of a table, in letters. */

/** A longer cell sticks out of its column: one that is very long would make all rows so. */
const widestColumn = 60;

/** As wide as the widest cell of each column. */
export function columnWidths(rows: Iterable<readonly string[]>): readonly number[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries())
      widths[index] = Math.max(widths[index] ?? 0, Math.min(width(cell), widestColumn));
  return widths;
}

/** A line of cells, each but the last as wide as its column. */
export function alignRow(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, index) =>
      index === row.length - 1 ? cell : cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(cell))),
    )
    .join('  ');
}

/** Columns on a screen, near enough: letters, not UTF-16 units. */
function width(text: string): number {
  return Array.from(text).length;
}
