import { memberLines, removeFromFlow, separatorBetween } from '../../fixes/edits/members.ts';
import { commentFinder } from '../../fixes/edits/has-comment.ts';
import { endOfNode } from '../../fixes/edits/nodes.ts';
import { deletion, endOfLine, insertion, linePrefix } from '../../fixes/edits/spans.ts';
import { quoteScalar } from '../../common/new-user/quote-scalar.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import { Tag } from '../../yaml/compose/resolver.ts';
import type { Node, Pair, SequenceNode } from '../../yaml/node.ts';
import { listedValues, nameOf } from '../support/wanted.ts';
import { ownPair, type Site } from '../support/site.ts';
import { isShared, keepForOthers } from './kept-anchors.ts';
import { emptyBlock } from './replace-value.ts';
import { quoteOfScalar } from '../../fixes/edits/quotes.ts';
import { quoteOf, setField } from './set-field.ts';

/** What changes in a user's list of workspaces. */
export interface ListChange {
  readonly removed: ReadonlySet<string>;
  /** Behind those that stay. */
  readonly added: readonly string[];
}

/**
 * Changes a user's list of workspaces for this user alone: where it is written, or by a list of the user's own where
 * others have it too. Null where that can't be written.
 */
export function changeList(site: Site, change: ListChange): readonly TextEdit[] | null {
  const pair = ownPair(site.mapping, 'workspaces');
  const isOwn = pair && isPlainList(pair.value) && !isShared(site.file, pair.value);
  return (isOwn ? changeWritten(site, pair, change) : null) ?? rewriteList(site, change);
}

/** Changes a list where it is written, for all who have it. Null where that is not simple. */
export function changeWritten(site: Site, pair: Pair, { removed, added }: ListChange): readonly TextEdit[] | null {
  const { file, lines } = site;
  const list = pair.value;
  const values = listedValues(site.view);
  if (!isPlainList(list) || values.length !== list.items.length) return null;
  const gone = [...values.entries()].flatMap(([index, value]) => (removed.has(nameOf(value) ?? '\0') ? [index] : []));
  const isEmptied = gone.length === list.items.length && gone.length > 0;
  // What is added stands behind the last item, which must not go at the same time.
  if (added.length > 0 && gone.at(-1) === list.items.length - 1 && gone.length > 0) return null;
  const goneNodes = gone.flatMap((index) => list.items[index] ?? []);
  const kept = keepForOthers(file, lines, goneNodes);
  const isCleared = isEmptied && !list.flow && added.length === 0;
  const removals = isCleared ? emptyBlock(lines, pair) : removeItems(lines, list, gone);
  const additions = added.length === 0 ? [] : addItems(site, list, added);
  return kept && removals && additions && [...kept, ...removals, ...additions];
}

function isPlainList(value: Node): value is SequenceNode {
  return value.kind === 'sequence' && value.tag === Tag.seq;
}

/** Leaves `[]` of a list in brackets. Null where a comment stands in it. */
export function emptyFlow(lines: LineIndex, list: SequenceNode): readonly TextEdit[] | null {
  const [start, end] = [list.contentStart + 1, list.end - 1];
  return commentFinder(lines, list)(start, end) ? null : [deletion(lines, start, end)];
}

function removeItems(lines: LineIndex, list: SequenceNode, gone: readonly number[]): readonly TextEdit[] | null {
  const { items, flow } = list;
  if (gone.length === 0) return [];
  if (flow && gone.length === items.length) return emptyFlow(lines, list);
  if (flow) return removeFromFlow(lines, { within: list, count: items.length, spanOf: (index) => items[index] }, gone);
  const edits: TextEdit[] = [];
  for (const index of gone) {
    const item = items[index];
    if (!item || !/^ *-[ ]*$/.test(linePrefix(lines, item.start))) return null;
    edits.push(memberLines(lines, { start: item.start, end: endOfNode(lines, item) }));
  }
  return edits;
}

function addItems(site: Site, list: SequenceNode, names: readonly string[]): readonly TextEdit[] | null {
  const { lines } = site;
  const { items, flow, contentStart } = list;
  const last = items.at(-1);
  const quote = last?.kind === 'scalar' ? quoteOfScalar(last) : quoteOf(site, undefined);
  const texts = names.map((name) => quoteScalar(name, quote));
  if (!last) return [insertion(lines, contentStart + 1, texts.join(', '))];
  if (flow) {
    const before = items.at(-2);
    const separator = before ? separatorBetween(lines, before.end, last.start) : ', ';
    return [insertion(lines, last.end, texts.map((text) => separator + text).join(''))];
  }
  const column = lines.positionAt(contentStart).character;
  const gap = /-( +)$/.exec(linePrefix(lines, last.start))?.[1] ?? ' ';
  const dash = `${endOfLine(lines)}${' '.repeat(column)}-${gap}`;
  const end = lines.lineEndAt(endOfNode(lines, last));
  return [insertion(lines, end, texts.map((text) => dash + text).join(''))];
}

/** A list of the user's own, in the place of what stands there. */
function rewriteList(site: Site, { removed, added }: ListChange): readonly TextEdit[] | null {
  const names = listedValues(site.view).map(nameOf);
  const kept = names.flatMap((name) => (name === null || removed.has(name) ? [] : [name]));
  const quote = quoteOf(site, undefined);
  return setField(site, 'workspaces', `[${[...kept, ...added].map((name) => quoteScalar(name, quote)).join(', ')}]`);
}
