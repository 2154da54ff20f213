import type { Entry } from '../../model/entry.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { Node } from '../../yaml/node.ts';

/** A text that can be looked at by itself, without the rest of the file. */
export interface Stretch {
  readonly kind: 'entry' | 'head' | 'whole';
  /** The entry on the line, if there is one. */
  readonly entry: Entry | null;
  readonly lines: LineIndex;
  /** Of a whole file that can be read. */
  readonly root: Node | null;
}
