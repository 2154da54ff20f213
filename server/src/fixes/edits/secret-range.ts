import { fieldOf, type EntryView } from '../../model/entry-view.ts';
import type { FieldName } from '../../model/fields.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { Range } from '../../text/range.ts';
import { ownScalar, valueSpan } from './nodes.ts';

/** Where a new secret goes: the whole value as written. Null when it is not written in this entry, or is not there. */
export function secretRange(entry: EntryView, lines: LineIndex, name: FieldName): Range | null {
  const field = fieldOf(entry, name);
  const node = field && !field.merged ? ownScalar(entry, field.value.node) : null;
  const span = node && node.contentStart < node.end ? valueSpan(lines, node) : null;
  return span && lines.range(span.start, span.end);
}
