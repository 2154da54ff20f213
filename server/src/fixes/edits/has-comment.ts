import type { LineIndex } from '../../text/line-index.ts';
import type { Node } from '../../yaml/node.ts';
import { ScalarSpans } from '../../yaml/scalar-spans.ts';

/** Asked whether a comment begins between two offsets. `within`: the node around them, in whose scalars none does. */
export function commentFinder(lines: LineIndex, within: Node): (start: number, end: number) => boolean {
  const scalars = new ScalarSpans(within);
  return (start, end) =>
    [...lines.slice(start, end).matchAll(/(?<![^\s])#/g)].some(({ index }) => !scalars.holds(start + index));
}
