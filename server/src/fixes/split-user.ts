import { secondUsers } from '../rules/support/second-users.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { TextEdit } from '../text/range.ts';
import type { MappingNode } from '../yaml/node.ts';
import { editAction, type Fix } from './fix.ts';
import { entryMapping } from './edits/nodes.ts';
import { linePrefix, lineStartOf } from './edits/spans.ts';

export const splitUser: Fix = {
  id: 'split-user',
  title: 'Put in the forgotten `-` where the second user begins',
  entry({ entry, lines }) {
    const mapping = entryMapping(entry);
    if (!mapping || mapping.flow) return [];
    return editAction('Put in the forgotten `-`: a second user begins here', withDashes(lines, mapping), {
      preferred: true,
    });
  },
};

/** A dash in the first user's column takes the place of one blank of the indentation. */
function withDashes(lines: LineIndex, mapping: MappingNode): readonly TextEdit[] | null {
  const dash = /^( *)- +$/.exec(linePrefix(lines, mapping.contentStart));
  const column = dash?.[1]?.length;
  if (column === undefined) return null;
  const edits: TextEdit[] = [];
  for (const index of secondUsers(mapping)) {
    const key = mapping.pairs[index]?.key;
    if (!key || !/^ +$/.test(linePrefix(lines, key.start))) return null;
    const at = lineStartOf(lines, key.start) + column;
    edits.push({ range: lines.range(at, at + 1), newText: '-' });
  }
  return edits;
}
