import type { EntrySource } from '../../model/entry-source.ts';
import { viewEntry, type EntryView, type ViewContext } from '../../model/entry-view.ts';
import { Places } from '../../model/places/places.ts';

/** The entry with all its nodes and places, as it is judged; null when it can't be read. */
export function viewSource({ node, lines, start, end, build }: EntrySource, context: ViewContext): EntryView | null {
  const value = node ? build(node).value : null;
  return node && value ? viewEntry(node, value, new Places(lines, start, end), context) : null;
}
