/*
 * A compose file as data, with the place of everything. Items never change: what is merged is a new item, so that what
 * an alias brings in many times is held once.
 */
import type { Place, UsedVariable } from '../../container.ts';

/** What YAML makes of a scalar. `time`: a time stamp; `odd`: a number that Compose can't hand on (`.nan`). */
export type LeafType = 'text' | 'integer' | 'float' | 'boolean' | 'null' | 'time' | 'odd';

export interface Leaf {
  readonly kind: 'leaf';
  readonly type: LeafType;
  /** As Compose hands it on, with marks for what can't be told (`interpolation/marks.ts`). */
  readonly text: string;
  readonly place: Place;
  /** Before anything was filled in. */
  readonly raw: string;
  readonly used: readonly UsedVariable[];
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Item[];
  readonly place: Place;
}

export interface Entry {
  readonly key: Place;
  readonly value: Item;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly place: Place;
  /** The text that it is the long form of, if it was written in short. */
  readonly short?: Leaf;
  /** More of it comes from where nothing can be seen. */
  readonly unseen?: true;
}

export type Item = Leaf | List | Mapping;

export function isText(item: Item | undefined): item is Leaf {
  return item?.kind === 'leaf' && item.type === 'text';
}

export function isNull(item: Item | undefined): boolean {
  return item?.kind === 'leaf' && item.type === 'null';
}

/** The value of a key; undefined if there is none, or what should hold it is no mapping. */
export function valueAt(item: Item | undefined, key: string): Item | undefined {
  return item?.kind === 'mapping' ? item.entries.get(key)?.value : undefined;
}

/** The text of a key, if it is one. */
export function textAt(item: Item | undefined, key: string): Leaf | undefined {
  const value = valueAt(item, key);
  return isText(value) ? value : undefined;
}

/** The mapping with some of its entries replaced or added; with `null` they are taken away. */
export function withEntries(mapping: Mapping, changes: Iterable<readonly [string, Entry | null]>): Mapping {
  const entries = new Map(mapping.entries);
  for (const [key, entry] of changes) {
    if (entry) entries.set(key, entry);
    else entries.delete(key);
  }
  return { ...mapping, entries };
}

/** The same in other words: what is made of a text, or of a part of it that stands at `place`. */
export function reworded(leaf: Leaf, text: string, place = leaf.place): Leaf {
  return { ...leaf, type: 'text', text, place };
}

/** A mapping in place of the text that was written. */
export function longForm(short: Leaf, values: Readonly<Record<string, Item | null>>): Mapping {
  const entries = new Map<string, Entry>();
  for (const [key, value] of Object.entries(values)) if (value) entries.set(key, { key: short.place, value });
  return { kind: 'mapping', entries, place: short.place, short };
}

/** `true`, where nothing is written. */
export function implied(place: Place): Leaf {
  return { kind: 'leaf', type: 'boolean', text: 'true', place, raw: '', used: [] };
}
