import type { Item } from './item.ts';

/** Whether two items mean the same, wherever they are written. */
export function isSame(one: Item, other: Item): boolean {
  if (one === other) return true;
  if (one.kind === 'leaf') return other.kind === 'leaf' && one.type === other.type && one.text === other.text;
  if (one.kind === 'list') {
    return other.kind === 'list' && one.items.length === other.items.length && sameItems(one.items, other.items);
  }
  if (other.kind !== 'mapping' || one.entries.size !== other.entries.size) return false;
  for (const [key, { value }] of one.entries) {
    const entry = other.entries.get(key);
    if (!entry || !isSame(value, entry.value)) return false;
  }
  return true;
}

function sameItems(some: readonly Item[], others: readonly Item[]): boolean {
  return some.every((item, index) => {
    const other = others[index];
    return other !== undefined && isSame(item, other);
  });
}
