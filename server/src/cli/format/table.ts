/** A longer cell does not widen its column: one very long one would fill all other lines with blanks. */
const widest = 80;

/** Lines of cells, each column as wide as its widest cell within reason; `width` is what a cell takes on the screen. */
export function alignColumns(rows: readonly (readonly string[])[]): string[][] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      const own = width(cell);
      if (own <= widest) widths[index] = Math.max(widths[index] ?? 0, own);
    }
  }
  return rows.map((row) =>
    row.map((cell, index) => {
      const blanks = index === row.length - 1 ? 0 : (widths[index] ?? 0) - width(cell);
      return blanks > 0 ? cell + ' '.repeat(blanks) : cell;
    }),
  );
}

/** Columns on a screen, near enough: letters, not UTF-16 units. */
function width(text: string): number {
  return Array.from(text).length;
}
