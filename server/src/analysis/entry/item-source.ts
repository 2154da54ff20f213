import { viewEntry, type EntryView, type ViewContext } from '../../model/entry-view.ts';
import { Places } from '../../model/places.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { YamlError } from '../../yaml/error.ts';
import type { Node } from '../../yaml/node.ts';
import { construct } from '../../yaml/read.ts';

/** Where an item of the list stands in a text, and what reading it gave. */
export interface ItemSource {
  /** Counts the item's first line as 0. */
  readonly lines: LineIndex;
  readonly start: number;
  readonly end: number;
  readonly node: Node | null;
  readonly error: YamlError | null;
}

/** The entry read and judged again, for what is asked too rarely to be kept; null when it can't be read. */
export function viewSource(source: ItemSource, context: ViewContext): EntryView | null {
  const value = source.node ? construct(source.node).value : null;
  if (!source.node || !value) return null;
  return viewEntry(source.node, value, new Places(source.lines, source.start, source.end), context);
}
