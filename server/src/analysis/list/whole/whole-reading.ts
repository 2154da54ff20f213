import type { LineIndex } from '../../../text/line-index.ts';
import type { LineList } from '../../../text/line-list.ts';
import type { YamlError } from '../../../yaml/error.ts';
import type { Node } from '../../../yaml/node.ts';
import type { Value } from '../../../yaml/value.ts';
import type { WholeEntry } from './whole-entry.ts';

/** What a reading of the whole file, as one document, gives. */
export interface WholeReading {
  readonly lines: LineIndex;
  /** Why PyYAML can't read the text. */
  readonly error: YamlError | null;
  /** The node of the whole document; null without content or with an error. */
  readonly rootNode: Node | null;
  /** The value of a root that is no list; null for a list, or with an error. */
  readonly root: Value | null;
  /** Why Python can't build a root that is no list. */
  readonly rootError: YamlError | null;
  readonly contentOffset: number;
  /** Whether anything in the text may speak to us; false: nothing does. */
  readonly hasMarker: boolean;
  readonly entries: LineList<WholeEntry>;
  /** The entries in the file's order, of which several can begin on one line. */
  readonly ordered: readonly WholeEntry[];
}
