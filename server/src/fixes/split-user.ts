import type { LineIndex } from '../text/line-index.ts';
import type { TextEdit } from '../text/range.ts';
import type { MappingNode } from '../yaml/node.ts';
import { editAction, type Fix, type FixAction } from './fix.ts';
import { linePrefix, lineStartOf } from './edits/spans.ts';

export const splitUser: Fix = {
  id: 'split-user',
  title: 'Put in the forgotten `-` where the second user begins',
  entry({ keys, lines }) {
    const { mapping } = keys;
    if (!mapping || mapping.flow) return [];
    const actions = known.get(mapping) ?? withDashes(lines, mapping, keys.secondUsers);
    known.set(mapping, actions);
    return actions;
  },
};

/** All findings about an entry have the same answer, which is as long as they are many. */
const known = new WeakMap<MappingNode, readonly FixAction[]>();

function withDashes(lines: LineIndex, mapping: MappingNode, starts: readonly number[]): readonly FixAction[] {
  const edits = dashesAt(lines, mapping, starts);
  return editAction('Put in the forgotten `-`: a second user begins here', edits, { preferred: true });
}

/** A dash in the first user's column takes the place of one blank of the indentation. */
function dashesAt(lines: LineIndex, mapping: MappingNode, starts: readonly number[]): readonly TextEdit[] | null {
  const dash = /^( *)- +$/.exec(linePrefix(lines, mapping.contentStart));
  const column = dash?.[1]?.length;
  if (column === undefined) return null;
  const edits: TextEdit[] = [];
  for (const index of starts) {
    const key = mapping.pairs[index]?.key;
    if (!key || !/^ +$/.test(linePrefix(lines, key.start))) return null;
    const at = lineStartOf(lines, key.start) + column;
    edits.push({ range: lines.range(at, at + 1), newText: '-' });
  }
  return edits;
}
