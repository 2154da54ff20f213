import { type ItemRead, readItem } from './compose/item-reader.ts';
import { findUnprintable } from './scan/printable.ts';

/**
 * What `readItem` gives; `needsDocument` is also true when the item's text holds a character that PyYAML refuses
 * wherever it stands.
 */
export function readEntry(text: string, start: number): ItemRead {
  const item = readItem(text, start);
  return item.needsDocument || findUnprintable(text, start, item.next) === -1 ? item : { ...item, needsDocument: true };
}
