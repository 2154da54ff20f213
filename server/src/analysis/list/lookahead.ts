import type { LineList } from '../../text/line-list.ts';
import { nearby, type NeedsCount } from './needs-count.ts';
import type { StandaloneEntry } from './standalone-entry.ts';

type Entries = LineList<StandaloneEntry>;

/** The entry itself, or one shortly before it whose reading looked at its text. */
export function nearbyReader(entry: StandaloneEntry, entries: Entries): StandaloneEntry {
  let first = entry;
  let distance = 0;
  let before = entries.previous(entry);
  while (before && distance < nearby) {
    if (before.needs.lookahead > distance) first = before;
    distance += before.ownText.length;
    before = entries.previous(before);
  }
  return first;
}

/** The entries anywhere before the given one whose reading looked at its text: something in them is open. */
export function distantReaders(
  entry: StandaloneEntry,
  entries: Entries,
  needs: NeedsCount,
): readonly StandaloneEntry[] {
  const found: StandaloneEntry[] = [];
  for (const reader of needs.distantReaders) {
    if (entries.compare(reader, entry) < 0 && looksAt(reader, entry, entries)) found.push(reader);
  }
  return found.sort((a, b) => entries.compare(a, b));
}

function looksAt(reader: StandaloneEntry, entry: StandaloneEntry, entries: Entries): boolean {
  let left = reader.needs.lookahead;
  for (let next = entries.next(reader); next && left > 0; next = entries.next(next)) {
    if (next === entry) return true;
    left -= next.ownText.length;
  }
  return false;
}
