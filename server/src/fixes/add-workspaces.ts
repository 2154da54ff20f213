import { fieldOf, type EntryView } from '../model/entry-view.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { TextEdit } from '../text/range.ts';
import type { MappingNode } from '../yaml/node.ts';
import { editAction, type Fix } from './fix.ts';
import type { EntryKeys } from './edits/entry-keys.ts';
import { endOfValue, hasAnchor, isBlockScalar } from './edits/nodes.ts';
import { endOfLine, insertion, replacement } from './edits/spans.ts';

export const addWorkspaces: Fix = {
  id: 'add-workspaces',
  title: 'Add `workspaces: []`, which is the private workspace only',
  entry({ entry, keys, lines, subject }) {
    const { mapping } = keys;
    if (!mapping || subject.field !== 'workspaces' || subject.item !== undefined) return [];
    const field = fieldOf(entry, 'workspaces');
    if (!field || field.merged)
      return editAction('Add `workspaces: []` (private workspace only)', withKey(lines, mapping));
    if (field.value.type !== 'null') return [];
    return editAction('Write `workspaces: []` (private workspace only)', withEmptyList(lines, entry, keys));
  },
};

function withKey(lines: LineIndex, mapping: MappingNode): readonly TextEdit[] | null {
  const last = mapping.pairs.at(-1);
  if (!last) return null;
  const first = mapping.pairs[0]?.key;
  const quote = first?.kind === 'scalar' && first.style === 'double-quoted' ? '"' : '';
  const pair = `${quote}workspaces${quote}: []`;
  const end = endOfValue(lines, last);
  if (mapping.flow) {
    const comma = /^\s*,/.exec(lines.slice(end, mapping.end));
    return comma ? [insertion(lines, end + comma[0].length, ` ${pair}`)] : [insertion(lines, end, `, ${pair}`)];
  }
  // Without its line end, a block scalar at the end of the file would get one by a line behind it.
  const lineEnd = lines.lineEndAt(end);
  const isOpen = isBlockScalar(last.value) && lines.slice(lineEnd, lineEnd + 1) === '';
  if (isOpen && !/^[|>]\d?-/.test(lines.slice(last.value.contentStart, last.value.contentStart + 3))) return null;
  const indent = ' '.repeat(lines.positionAt(mapping.contentStart).character);
  return [insertion(lines, lineEnd, `${endOfLine(lines)}${indent}${pair}`)];
}

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
