import { finish } from '../common/steps.ts';
import type { Elsewhere } from './compose/composer.ts';
import { type ItemRead, readItemInSteps } from './compose/item-reader.ts';
import { findUnprintable } from './scan/printable.ts';

/**
 * What `readItem` gives; `needsDocument` is also true when the item's text holds a character that PyYAML refuses
 * wherever it stands.
 */
export function readEntry(text: string, start: number, elsewhere: Elsewhere | null = null): ItemRead {
  return finish(readEntryInSteps(text, start, elsewhere));
}

/** The same; yields now and then in a long one. */
export function* readEntryInSteps(
  text: string,
  start: number,
  elsewhere: Elsewhere | null = null,
): Generator<undefined, ItemRead> {
  const item = yield* readItemInSteps(text, start, elsewhere);
  return item.needsDocument || findUnprintable(text, start, item.next) === -1 ? item : { ...item, needsDocument: true };
}
