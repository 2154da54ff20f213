import { type ItemRead, readItem } from './item-reader.ts';
import { findUnprintable } from './printable.ts';
import { readPlainItem } from './read-plain-item.ts';

export interface EntryRead extends ItemRead {
  /** Where its lines begin, from its start, where that is known. */
  readonly lineStarts?: readonly number[] | undefined;
}

/**
 * What `readItem` gives, sooner for the common form. `leaves` is also true when the item's text holds a character that
 * PyYAML refuses wherever it stands.
 */
export function readEntry(text: string, start: number): EntryRead {
  const plain = readPlainItem(text, start);
  if (plain !== null) return plain;
  const item = readItem(text, start);
  return item.leaves || findUnprintable(text, start, item.next) === -1 ? item : { ...item, leaves: true };
}
