import type { LineIndex } from '../text/line-index.ts';
import type { MappingNode, Pair } from '../yaml/node.ts';
import { secondUsers } from '../rules/support/second-users.ts';
import { editAction, type Fix } from './fix.ts';
import { entryMapping, pairAt } from './edits/nodes.ts';
import { removePairs } from './edits/remove-pairs.ts';

/** Takes out what the server ignores anyway. Safe only where nothing is lost, as both say the same. */
export const removeEarlierKey: Fix = {
  id: 'remove-earlier-key',
  title: 'Remove the earlier of two equal keys, which the server ignores',
  entry({ entry, lines, range }) {
    const mapping = entryMapping(entry);
    const later = mapping ? pairAt(mapping, lines.offsetAt(range.start)) : -1;
    const pair = mapping?.pairs[later];
    if (!mapping || pair?.key.kind !== 'scalar') return [];
    const { tag, value: name } = pair.key;
    const earlier = mapping.pairs.flatMap(({ key }, index) =>
      index < later && key.kind === 'scalar' && key.value === name && key.tag === tag ? [index] : [],
    );
    const same = earlier.every((index) => sameValue(lines, mapping, index, pair));
    const title =
      earlier.length > 1 ? 'Remove the earlier ones, which are ignored' : 'Remove the earlier one, which is ignored';
    const merged = secondUsers(mapping).length > 0;
    return editAction(title, removePairs(lines, mapping, new Set(earlier)), { preferred: !merged, safe: same });
  },
};

function sameValue(lines: LineIndex, mapping: MappingNode, index: number, { value }: Pair): boolean {
  const other = mapping.pairs[index]?.value;
  return other !== undefined && lines.slice(other.start, other.end) === lines.slice(value.start, value.end);
}
