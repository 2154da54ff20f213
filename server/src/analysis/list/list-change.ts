import type { Entry } from '../../model/entry.ts';
import type { StandaloneEntry } from './standalone-entry.ts';

/** What an edit did to the list. */
export interface ListChange<T extends Entry = StandaloneEntry> {
  readonly removed: readonly T[];
  /** New ones and those that were read again. */
  readonly changed: readonly T[];
}

/** One change, then another. */
export function joined(a: ListChange, b: ListChange): ListChange {
  const removed = [...a.removed, ...b.removed];
  const gone = new Set(removed);
  return { removed, changed: [...new Set([...a.changed, ...b.changed])].filter((entry) => !gone.has(entry)) };
}
