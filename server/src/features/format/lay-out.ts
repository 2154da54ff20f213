import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Node } from '../../yaml/node.ts';
import { Blanks, Unusual } from './blanks.ts';
import { BlockLayout } from './block-layout.ts';
import { tidyLines } from './line-ends.ts';

/** Where an item of a list is written: its lines, the dash on the first of them. */
export interface ItemSite {
  readonly lines: LineIndex;
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

/** Edits that lay an item of a list out, as if the list stood at `column`; none where it is written in an odd way. */
export function layOut({ lines, node, start, end }: ItemSite, column: number): readonly TextEdit[] {
  // An editor does not end a line at these, YAML does.
  if (/[\u0085\u2028\u2029]/.test(lines.slice(start, end))) return [];
  const blanks = new Blanks(lines);
  try {
    new BlockLayout(blanks).item(node, start, column);
    tidyLines(blanks, node, start, end);
  } catch (error) {
    if (error instanceof Unusual) return [];
    throw error;
  }
  return blanks.edits();
}
