import type { LineIndex } from '../text/line-index.ts';
import type { MappingNode, Pair } from '../yaml/node.ts';
import { editAction, type Fix } from './fix.ts';
import { removePairs } from './edits/remove-pairs.ts';

/**
 * Takes out what the server ignores anyway: at the last of equal keys all the others, at another the one before it.
 * Safe only where nothing is lost, as both say the same.
 */
export const removeEarlierKey: Fix = {
  id: 'remove-earlier-key',
  title: 'Remove the earlier of two equal keys, which the server ignores',
  entry({ keys, lines, range }) {
    const { mapping } = keys;
    const later = keys.pairAt(lines.offsetAt(range.start));
    const pair = mapping?.pairs[later];
    const same = keys.sameKeys(later);
    if (!mapping || !pair || !same) return [];
    const { indexes, position } = same;
    const before = indexes[position - 1];
    if (before === undefined) return [];
    const earlier = position === indexes.length - 1 ? indexes.slice(0, position) : [before];
    const safe = earlier.every((index) => sameValue(lines, mapping, index, pair));
    const title =
      earlier.length > 1 ? 'Remove the earlier ones, which are ignored' : 'Remove the earlier one, which is ignored';
    const preferred = keys.secondUsers.length === 0;
    return editAction(title, removePairs(lines, mapping, earlier), { preferred, safe });
  },
};

function sameValue(lines: LineIndex, mapping: MappingNode, index: number, { value }: Pair): boolean {
  const other = mapping.pairs[index]?.value;
  return other !== undefined && lines.slice(other.start, other.end) === lines.slice(value.start, value.end);
}
