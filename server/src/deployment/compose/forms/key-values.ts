import { lostMark } from '../../interpolation/marks.ts';
import { type Item, isNull, type Leaf, type List } from '../model/item.ts';
import type { Place } from '../../container.ts';

/*
 * `environment` and its like, as a mapping or as a list of `NAME=value`. When two files say something, Compose makes
 * lists of both, and of entries of one name the last counts.
 */

/** An item of such a list that came from a mapping keeps the places of its name and value. */
export interface PairLeaf extends Leaf {
  readonly pair: { readonly key: Place; readonly value: Leaf };
}

export function isPairLeaf(item: Item): item is PairLeaf {
  return 'pair' in item;
}

/** As a list, whatever it is; nothing of it where it is neither. */
export function asList(item: Item): List {
  if (item.kind === 'list') return item;
  const { place } = item;
  if (item.kind === 'leaf') return { kind: 'list', items: item.type === 'text' ? [item] : [], place };
  const items: Leaf[] = [];
  for (const [name, { key, value }] of item.entries) {
    const values = value.kind === 'list' ? value.items : [value];
    for (const each of values) items.push(pairLeaf(name, key, each));
  }
  return { kind: 'list', items, place };
}

function pairLeaf(name: string, key: Place, value: Item): PairLeaf {
  const leaf = value.kind === 'leaf' ? value : unreadable(value.place);
  const text = isNull(leaf) ? name : `${name}=${leaf.text}`;
  return { ...leaf, type: 'text', text, pair: { key, value: leaf } };
}

/** The name of an item: all that stands before its first `=`. */
export function nameOf(text: string): string {
  const equals = text.indexOf('=');
  return equals < 0 ? text : text.slice(0, equals);
}

/** A collection where a text is wanted: Compose writes it out in a form of its own. */
function unreadable(place: Place): Leaf {
  return { kind: 'leaf', type: 'text', text: lostMark, place, raw: '', used: [] };
}
