import type { YamlError } from '../../../yaml/error.ts';
import type { Node } from '../../../yaml/node.ts';
import { DocumentReader, findUnprintable } from '../../../yaml/read.ts';

/**
 * Why a list in brackets can't be read behind one of its entries in braces: PyYAML's error, with offsets in a text of
 * the bracket and all from that entry on. Null where nothing is wrong nearby, or another entry stands before it.
 * @param near what is near, from the entry's opening brace on
 * @param isAll nothing is behind it
 */
export function* errorBehind(near: string, isAll: boolean): Generator<undefined, YamlError | null> {
  if (findUnprintable(near) !== -1) return null;
  const wall = isAll ? Number.POSITIVE_INFINITY : near.length + 1;
  const reader = new DocumentReader(`[${near}`, { skipsMark: false, wall });
  yield* reader.read();
  const { error, items, isCut } = reader;
  if (error === null || error.kind === 'limit' || isCut || items.length !== 1) return null;
  return items.every(isInBraces) ? error : null;
}

/** A colon further on the line can make what is in braces the key of a mapping without any. */
function isInBraces(item: Node): boolean {
  return item.kind === 'mapping' && item.pairs[0]?.key.start !== item.start;
}
