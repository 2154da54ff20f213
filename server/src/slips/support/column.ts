import type { Spot } from './spot.ts';
import { keyColumn, type WrittenLine } from './written-line.ts';

/** The column in which the line of the problem should begin; null where nothing tells. */
export function columnFor(spot: Spot): number | null {
  const { line, above } = spot;
  if (!above) return null;
  const dashColumn = above.dash === -1 ? null : above.dash - above.start;
  // A list goes on with its dashes one below the other, or begins below its key.
  if (line.dash !== -1) return dashColumn ?? (isParent(above) ? keyColumn(above) + 2 : columnOfKeys(spot, above));
  return columnOfKeys(spot, above);
}

/** In which the keys of the user stand who holds a line. */
export function columnOfKeys(spot: Spot, line: WrittenLine): number | null {
  const item = spot.itemOf(line);
  return item && keyColumn(item);
}

function isParent({ colon, valueStart, valueEnd }: WrittenLine): boolean {
  return colon !== -1 && valueStart === valueEnd;
}
