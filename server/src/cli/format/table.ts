/** Lines of cells, each column as wide as its widest cell; `width` is what a cell takes on the screen. */
export function alignColumns(rows: readonly (readonly string[])[]): string[][] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell));
  return rows.map((row) =>
    row.map((cell, index) => (index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - width(cell)))),
  );
}

/** Columns on a screen, near enough: letters, not UTF-16 units. */
function width(text: string): number {
  return Array.from(text).length;
}
