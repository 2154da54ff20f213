import type { LineList } from '../../text/line-list.ts';
import type { ListChange } from './list-change.ts';
import type { NeedsCount } from './needs-count.ts';
import type { StandaloneEntry } from './standalone-entry.ts';

/** Entries that were read, and those between which they take the place of what was there, both included. */
export interface Readings {
  readonly first: StandaloneEntry;
  readonly last: StandaloneEntry;
  readonly fresh: readonly StandaloneEntry[];
}

/** Puts readings in place of entries; where as many come as go, each entry stays the one that others refer to. */
export function putEntries(
  entries: LineList<StandaloneEntry>,
  needs: NeedsCount,
  { first, last, fresh }: Readings,
): ListChange {
  const old: StandaloneEntry[] = [];
  for (let entry: StandaloneEntry | undefined = first; entry; entry = entry === last ? undefined : entries.next(entry))
    old.push(entry);
  const kept = new Set(fresh);
  const isKept = (entry: StandaloneEntry): boolean => kept.has(entry);
  for (const entry of old) if (!isKept(entry)) needs.delete(entry);
  const changed: StandaloneEntry[] = [];
  const removed: StandaloneEntry[] = [];
  if (old.length === fresh.length && old.every((entry, index) => !isKept(entry) || entry === fresh[index])) {
    for (const [index, entry] of old.entries()) {
      const reading = fresh[index];
      if (!reading || reading === entry) continue;
      entries.resize(entry, reading.lineCount);
      entry.take(reading);
      changed.push(entry);
    }
  } else {
    const before = new Set(old);
    for (const entry of old) if (!isKept(entry)) removed.push(entry);
    for (const entry of fresh) if (!before.has(entry)) changed.push(entry);
    entries.replace(first, last, fresh);
  }
  for (const entry of changed) needs.add(entry);
  return { removed, changed };
}
