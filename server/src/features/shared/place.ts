import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import type { EntryView } from '../../model/entry-view.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { movedRange, type Position, type Range } from '../../text/range.ts';
import { targetOf } from '../../yaml/construct/merge.ts';
import type { Node, Pair } from '../../yaml/node.ts';
import { Tag } from '../../yaml/compose/resolver.ts';
import type { Value } from '../../yaml/value.ts';
import { entryBefore } from '../../analysis/list/entry-before.ts';

/** A key or value of a user, at a place of the file. */
export interface Place {
  readonly file: UsersFile;
  readonly entry: Entry;
  readonly view: EntryView;
  readonly pair: Pair;
  readonly on: 'key' | 'value';
  /** The item of the value that stands there. */
  readonly item: ListItem | null;
  /** In the file. */
  readonly range: Range;
}

export interface ListItem {
  readonly index: number;
  readonly value: Value;
}

/** Null for comments, gaps, brackets, and whatever can't be read. Costs the entry at the place, not the file. */
export function placeAt(file: UsersFile, position: Position): Place | null {
  const entry = entryBefore(file, position);
  if (!entry) return null;
  const source = entry.source();
  const { lines } = source;
  const offset = lines.offsetAt({ line: position.line - entry.line, character: position.character });
  const view = file.viewOf(source);
  if (view?.node.kind !== 'mapping' || view.value.type !== 'dict') return null;
  const at = (pair: Pair, node: Node, on: Place['on'], item: ListItem | null = null): Place => {
    const range = movedRange(view.places.whole(node), entry.line);
    return { file, entry, view, pair, on, item, range };
  };
  for (const pair of view.node.pairs) {
    const { key, value } = pair;
    if (holds(key, offset)) return at(pair, key, 'key');
    if (!holds(value, offset)) continue;
    const item = itemAt(view, value, offset);
    if (item) return at(pair, item.value.node, 'value', item);
    // Of a list with something in it, the brackets, dashes and gaps say nothing.
    return isFilled(value) || isInComment(value, lines, offset) ? null : at(pair, value, 'value');
  }
  return null;
}

/** Touching counts, as a cursor at the end of a word means the word. */
function holds(node: Node, offset: number): boolean {
  return node.start < node.end && node.start <= offset && offset <= node.end;
}

function itemAt({ value }: EntryView, list: Node, offset: number): ListItem | null {
  const found = value.type === 'dict' ? value.items.find((each) => each.value.node === list)?.value : undefined;
  if (!found || !('items' in found) || found.type === 'dict') return null;
  const index = found.items.findIndex(({ node }) => holds(node, offset));
  const item = found.items[index];
  return item ? { index, value: item } : null;
}

function isFilled(node: Node): boolean {
  return (node.kind === 'sequence' && node.items.length > 0) || (node.kind === 'mapping' && node.pairs.length > 0);
}

/** Comments can stand within a value: behind the sign of a block scalar, and between empty brackets. */
function isInComment(node: Node, lines: LineIndex, offset: number): boolean {
  if (node.kind === 'alias') return false;
  if (node.kind !== 'scalar') {
    const { character } = lines.positionAt(offset);
    return /(?:^|\s)#/.test(lines.slice(Math.max(node.contentStart, offset - character), offset));
  }
  const isBlock = node.style === 'literal' || node.style === 'folded';
  if (!isBlock || offset > lines.lineEndAt(node.contentStart)) return false;
  return /\s#/.test(lines.slice(node.contentStart, offset));
}

/** The text of a key; null for one that Python does not read as text, or that is no key but a merge. */
export function keyText({ key }: Pair): string | null {
  const node = targetOf(key);
  return node.kind === 'scalar' && node.tag === Tag.str ? node.value : null;
}
