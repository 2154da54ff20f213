import type { Entry } from '../../../model/entry.ts';
import type { LineComments } from '../../../model/suppression.ts';
import type { LineIndex } from '../../../text/line-index.ts';
import type { TextPlaces } from '../../../text/text-places.ts';
import type { YamlError } from '../../../yaml/error.ts';
import type { Node } from '../../../yaml/node.ts';
import type { Value } from '../../../yaml/value.ts';
import type { EntryList } from '../entry-list.ts';

/** What a reading of the whole file, as one document, gives. */
export interface WholeReading {
  readonly text: string;
  readonly lines: LineIndex;
  /** The places of `lines`, for whom one string of the text is too dear. */
  readonly places: TextPlaces;
  /** Why PyYAML can't read the text. */
  readonly error: YamlError | null;
  /** The node of the whole document; null without content or with an error. */
  readonly rootNode: Node | null;
  /** The value of a root that is no list; null for a list, or with an error. */
  readonly root: Value | null;
  /** Why Python can't build a root that is no list. */
  readonly rootError: YamlError | null;
  readonly contentOffset: number;
  /** Comments that switch findings off, but those that entries have themselves. */
  readonly comments: () => LineComments;
  readonly entries: EntryList;
  /** The entries in the file's order, of which several can begin on one line. */
  readonly ordered: readonly PlacedEntry[];
}

interface PlacedEntry extends Entry {
  readonly start: number;
  readonly end: number;
}
