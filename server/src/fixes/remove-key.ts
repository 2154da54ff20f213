import { requiredFields } from '../model/fields.ts';
import { editAction, type Fix } from './fix.ts';
import { entryMapping, ownPair, pairAt } from './edits/nodes.ts';
import type { MappingNode } from '../yaml/node.ts';
import { removePairs } from './edits/remove-pairs.ts';

export const removeKey: Fix = {
  id: 'remove-key',
  title: 'Remove a key with its value',
  entry({ code, entry, lines, range, subject }) {
    const mapping = entryMapping(entry);
    if (!mapping) return [];
    if (subject.field !== undefined) {
      const { field } = subject;
      const pair = subject.item === undefined ? ownPair(mapping, field) : undefined;
      // Without `workspaces` the user would be a super-user.
      if (!pair || requiredFields.includes(field) || field === 'workspaces') return [];
      const single = mapping.pairs.filter(({ key }) => key.kind === 'scalar' && key.value === field).length === 1;
      const isNull = entry.raw.fields.get(field)?.value.type === 'null';
      const edits = single ? removePairs(lines, mapping, new Set([mapping.pairs.indexOf(pair)])) : null;
      return editAction(`Remove \`${field}\``, edits, { preferred: isNull });
    }
    if (code !== 'unknown-key') return [];
    const index = pairAt(mapping, lines.offsetAt(range.start));
    return index === -1
      ? []
      : editAction('Remove the key and its value', removePairs(lines, mapping, namesakes(mapping, index)));
  },
};

/** The pair and those that repeat its key. */
function namesakes({ pairs }: MappingNode, index: number): ReadonlySet<number> {
  const key = pairs[index]?.key;
  const same = pairs.flatMap(({ key: other }, at) =>
    key?.kind === 'scalar' && other.kind === 'scalar' && other.value === key.value && other.tag === key.tag ? [at] : [],
  );
  return new Set([index, ...same]);
}
