import type { FieldName } from '../../model/fields.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import type { MappingNode } from '../../yaml/node.ts';
import { newPair } from './new-pair.ts';
import { insertion } from './spans.ts';

/** Gives a user a key that it does not have, with its value, as YAML on one line. Null where that is not simple. */
export function addPair(
  lines: LineIndex,
  user: MappingNode,
  name: FieldName,
  value: string,
): readonly TextEdit[] | null {
  const place = newPair(lines, user, name);
  return place && [insertion(lines, place.offset, place.before + value + place.after)];
}
