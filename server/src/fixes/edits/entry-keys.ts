import { coerceText } from '../../model/coerce.ts';
import { fieldOf, type EntryView } from '../../model/entry-view.ts';
import type { Field } from '../../model/fields.ts';
import { secondUsers } from '../../rules/support/second-users.ts';
import type { MappingNode, Pair } from '../../yaml/node.ts';
import type { Value } from '../../yaml/value.ts';
import { indexStartingAt } from './children.ts';

/** Pairs of a mapping with the same key, by their indexes, and which of them one is. */
export interface SameKeys {
  readonly indexes: readonly number[];
  readonly position: number;
}

/** The keys of one entry, by what fixes know of them. Looked up once for all findings about the entry. */
export class EntryKeys {
  /** Null for an entry that is no mapping. */
  readonly mapping: MappingNode | null;
  readonly #entry: EntryView;
  #sameKeys: readonly (SameKeys | null)[] | null = null;
  #ownPairs: ReadonlyMap<string, Pair> | null = null;
  #fields: ReadonlyMap<number, Field> | null = null;
  #otherKeys: ReadonlyMap<number, Value> | null = null;
  #items: ReadonlyMap<string, number> | null = null;
  #secondUsers: readonly number[] | null = null;

  constructor(entry: EntryView) {
    this.#entry = entry;
    this.mapping = entry.node.kind === 'mapping' ? entry.node : null;
  }

  /** The index of the pair whose key begins at the offset, or -1. */
  pairAt(keyStart: number): number {
    const pairs = this.mapping?.pairs ?? [];
    return indexStartingAt(keyStart, pairs.length, (index) => pairs[index]?.key);
  }

  /** The pair that the mapping itself has for a field; of repeated ones the last, which counts. */
  ownPair(name: string): Pair | undefined {
    this.#ownPairs ??= new Map(
      this.mapping?.pairs.flatMap((pair) => (pair.key.kind === 'scalar' ? [[pair.key.value, pair] as const] : [])),
    );
    return this.#ownPairs.get(name);
  }

  /** The pairs whose keys are the same as that of a pair, this one among them; null for a key that is no scalar. */
  sameKeys(index: number): SameKeys | null {
    this.#sameKeys ??= this.mapping ? groupKeys(this.mapping) : [];
    return this.#sameKeys[index] ?? null;
  }

  /** The field whose key begins at the offset. */
  fieldAt(keyStart: number): Field | undefined {
    this.#fields ??= new Map([...this.#entry.raw.fields.values()].map((field) => [field.key.node.start, field]));
    return this.#fields.get(keyStart);
  }

  /** The key that is no text and begins at the offset. */
  otherKeyAt(keyStart: number): Value | undefined {
    this.#otherKeys ??= new Map(this.#entry.raw.otherKeys.map((key) => [key.node.start, key]));
    return this.#otherKeys.get(keyStart);
  }

  /** The first of the workspaces that are read as a text. */
  workspaceOf(text: string): number | undefined {
    this.#items ??= firstItems(this.#entry);
    return this.#items.get(text);
  }

  /** The indexes of the pairs at which another user begins without a dash. */
  get secondUsers(): readonly number[] {
    this.#secondUsers ??= this.mapping ? secondUsers(this.mapping) : [];
    return this.#secondUsers;
  }
}

function groupKeys({ pairs }: MappingNode): readonly (SameKeys | null)[] {
  const byTag = new Map<string, Map<string, number[]>>();
  return pairs.map(({ key }, index) => {
    if (key.kind !== 'scalar') return null;
    const ofTag = byTag.get(key.tag) ?? new Map<string, number[]>();
    const indexes = ofTag.get(key.value) ?? [];
    byTag.set(key.tag, ofTag.set(key.value, indexes));
    return { indexes, position: indexes.push(index) - 1 };
  });
}

function firstItems(entry: EntryView): ReadonlyMap<string, number> {
  const value = fieldOf(entry, 'workspaces')?.value;
  const first = new Map<string, number>();
  for (const [index, item] of value && 'items' in value && value.type !== 'dict' ? value.items.entries() : []) {
    const text = coerceText(item);
    if (text.ok && !first.has(text.value)) first.set(text.value, index);
  }
  return first;
}
