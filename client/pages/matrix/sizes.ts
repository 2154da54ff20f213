/** What the grid measures, in pixels of CSS. */
export const rowHeight = 24;
export const columnWidth = 26;
export const nameWidth = 280;

/** So many rows and columns beyond the edges are made, too: a scroll that is faster than a frame shows no gap. */
export const rowsBeyond = 8;
export const columnsBeyond = 6;

/** The room for heads that are written upwards, the longest of so many letters. */
export function headHeight(letters: number): number {
  return Math.min(140, Math.max(48, 20 + letters * 7));
}
