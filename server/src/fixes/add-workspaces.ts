import { fieldOf, type EntryView } from '../model/entry-view.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { TextEdit } from '../text/range.ts';
import { editAction, type Fix } from './fix.ts';
import type { EntryKeys } from './edits/entry-keys.ts';
import { addPair } from './edits/add-pair.ts';
import { hasAnchor } from './edits/nodes.ts';
import { insertion, replacement } from './edits/spans.ts';

export const addWorkspaces: Fix = {
  id: 'add-workspaces',
  title: 'Add `workspaces: []`, which is the private workspace only',
  entry({ entry, keys, lines, subject }) {
    const { mapping } = keys;
    if (!mapping || subject.field !== 'workspaces' || subject.item !== undefined) return [];
    const field = fieldOf(entry, 'workspaces');
    if (!field || field.merged)
      return editAction('Add `workspaces: []` (private workspace only)', addPair(lines, mapping, 'workspaces', '[]'));
    if (field.value.type !== 'null') return [];
    return editAction('Write `workspaces: []` (private workspace only)', withEmptyList(lines, entry, keys));
  },
};

function withEmptyList(lines: LineIndex, entry: EntryView, keys: EntryKeys): readonly TextEdit[] | null {
  const pair = keys.ownPair('workspaces');
  if (!pair || !entry.places.contains(pair.value)) return null;
  const { key, value } = pair;
  if (value.start < value.end)
    return hasAnchor(lines, value) ? null : [replacement(lines, value.start, value.end, '[]')];
  const colon = /^\s*:/.exec(lines.slice(key.end, key.end + 80));
  if (colon) return [insertion(lines, key.end + colon[0].length, ' []')];
  return keys.mapping?.flow === true ? [insertion(lines, key.end, ': []')] : null;
}
