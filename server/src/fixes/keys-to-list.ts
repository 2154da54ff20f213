import { coerceText } from '../model/coerce.ts';
import { fieldOf, type EntryView } from '../model/entry-view.ts';
import { usernamePattern, workspacePattern } from '../model/patterns.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { TextEdit } from '../text/range.ts';
import type { MappingNode, Node, Pair, ScalarNode } from '../yaml/node.ts';
import type { DictItem, DictValue } from '../yaml/value.ts';
import { memberLines, removeFromFlow } from './edits/members.ts';
import { endOfValue, isBlockScalar, ownScalar, pairStart } from './edits/nodes.ts';
import { deletion, insertion, linePrefix } from './edits/spans.ts';
import { editAction, type EntryFixContext, type Fix, type FixAction } from './fix.ts';

/** `{red: true, blue: false}`, and `- red:` or `- name: red` as an entry of the list. */
export const keysToList: Fix = {
  id: 'keys-to-list',
  title: 'Make a list of workspaces that are written as keys',
  entry(context) {
    const { entry, subject } = context;
    const field = subject.field === 'workspaces' ? fieldOf(entry, 'workspaces') : undefined;
    if (!field || field.merged) return [];
    if (subject.item === undefined) return listOfKeys(context, field.value.type === 'dict' ? field.value : null);
    const items = 'items' in field.value && field.value.type !== 'dict' ? field.value.items : [];
    const item = items[subject.item];
    return nameAlone(context, item?.type === 'dict' ? item : null);
  },
};

/** Those with `false` are left out; with any other value than that, `true` and nothing, the keys are no workspaces. */
function listOfKeys({ entry, lines }: EntryFixContext, dict: DictValue | null): readonly FixAction[] {
  const user = dict && ownMapping(entry, lines, dict);
  if (!user || !dict.items.every(({ key, value }) => isName(entry, key) && isTruthOrNothing(value))) return [];
  const out = dict.items.flatMap(({ value }, index) => (value.type === 'bool' && !value.value ? index : []));
  const kept = user.pairs.filter((_, index) => !out.includes(index));
  if (kept.length === 0) return [];
  const edits = user.flow ? inFlow(lines, user, kept, out) : inBlock(lines, user, kept, out);
  return editAction('Write the workspaces as a list', edits, { preferred: true });
}

function inFlow(
  lines: LineIndex,
  within: MappingNode,
  kept: readonly Pair[],
  out: readonly number[],
): readonly TextEdit[] | null {
  const { pairs, contentStart, end } = within;
  const spanOf = (index: number): { start: number; end: number } | undefined => {
    const pair = pairs[index];
    return pair && { start: pair.key.start, end: endOfPair(lines, pair) };
  };
  const removed = out.length === 0 ? [] : removeFromFlow(lines, { within, count: pairs.length, spanOf }, out);
  if (!removed) return null;
  const brackets = [
    { range: lines.range(contentStart, contentStart + 1), newText: '[' },
    { range: lines.range(end - 1, end), newText: ']' },
  ];
  return [...brackets, ...withoutValues(lines, kept), ...removed];
}

function inBlock(
  lines: LineIndex,
  { pairs }: MappingNode,
  kept: readonly Pair[],
  out: readonly number[],
): readonly TextEdit[] | null {
  if (pairs.some(({ key }) => linePrefix(lines, key.start).trim() !== '')) return null;
  return [
    ...kept.map(({ key }) => insertion(lines, key.start, '- ')),
    ...withoutValues(lines, kept),
    ...out.flatMap((index) => {
      const pair = pairs[index];
      return pair ? memberLines(lines, { start: pair.key.start, end: endOfPair(lines, pair) }) : [];
    }),
  ];
}

function withoutValues(lines: LineIndex, pairs: readonly Pair[]): readonly TextEdit[] {
  return pairs.flatMap((pair) => {
    const end = endOfPair(lines, pair);
    return end > pair.key.end ? deletion(lines, pair.key.end, end) : [];
  });
}

/** Keys under which people write the name of a thing. */
const namingKeys = new Set(['name', 'workspace', 'id']);

function nameAlone({ entry, lines }: EntryFixContext, dict: DictValue | null): readonly FixAction[] {
  const item = dict && ownMapping(entry, lines, dict);
  const [pair, second] = item?.pairs ?? [];
  const [held] = dict?.items ?? [];
  if (!item || !pair || !held || second) return [];
  const name = nameIn(entry, held);
  if (!name) return [];
  const end = item.flow ? item.end : endOfPair(lines, pair);
  const edits = [
    ...(item.contentStart < name.start ? [deletion(lines, item.contentStart, name.start)] : []),
    ...(name.end < end ? [deletion(lines, name.end, end)] : []),
  ];
  return editAction('Write the name of the workspace alone', edits, { preferred: true });
}

function nameIn(entry: EntryView, { key, value }: DictItem): ScalarNode | null {
  if (key.type === 'str' && namingKeys.has(key.value) && value.type === 'str')
    return isName(entry, value) ? ownScalar(entry, value.node) : null;
  const isKept = value.type === 'null' || (value.type === 'bool' && value.value);
  return isKept && isName(entry, key) ? ownScalar(entry, key.node) : null;
}

/** The mapping as written, where nothing in it is shared, repeated, commented or written in an unusual form. */
function ownMapping(entry: EntryView, lines: LineIndex, dict: DictValue): MappingNode | null {
  const { node, items, repeated } = dict;
  if (node.kind !== 'mapping' || !entry.places.contains(node) || node.start !== node.contentStart) return null;
  const isPlain = node.pairs.every((pair) => {
    const { key, value } = pair;
    const isSimple = [key, value].every((part) => part.start === part.contentStart && isOnOneLine(part));
    const gap = lines.slice(key.end, endOfPair(lines, pair));
    return isSimple && pairStart(lines, pair) === key.start && !gap.includes('#');
  });
  return isPlain && repeated.length === 0 && items.length === node.pairs.length && !items.some(({ merged }) => merged)
    ? node
    : null;
}

function isOnOneLine(node: Node): boolean {
  return node.kind === 'scalar' && !isBlockScalar(node);
}

/** Behind the value, or the colon where there is none. */
function endOfPair(lines: LineIndex, pair: Pair): number {
  const { key, value } = pair;
  if (value.start < value.end) return endOfValue(lines, pair);
  return key.end + (/^[ \t]*:/.exec(lines.slice(key.end, lines.lineEndAt(key.end)))?.[0].length ?? 0);
}

function isName({ profile }: EntryView, value: DictItem['key']): boolean {
  const text = coerceText(value);
  return text.ok && (profile.kind === 'migration' ? usernamePattern : workspacePattern).test(text.value);
}

function isTruthOrNothing({ type }: DictItem['value']): boolean {
  return type === 'bool' || type === 'null';
}
