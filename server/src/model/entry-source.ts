import type { LineIndex } from '../text/line-index.ts';
import type { YamlError } from '../yaml/error.ts';
import type { Node } from '../yaml/node.ts';
import type { ConstructRead } from '../yaml/read.ts';

/** Where an entry is written, and what reading it there gives. Offsets of nodes are offsets of the text of `lines`. */
export interface EntrySource {
  /** Counts the entry's first line as 0. */
  readonly lines: LineIndex;
  /** What of the text is the entry's own. */
  readonly start: number;
  readonly end: number;
  /** Null for a text that can't be read; then `error` says why. */
  readonly node: Node | null;
  readonly error: YamlError | null;
  /** Builds the node's value, with what aliases in it stand for. */
  readonly build: (node: Node) => ConstructRead;
}

/** What reading an entry takes from the text around it: a change there may change the entry. */
export interface EntryNeeds {
  /**
   * Nothing less than the document tells: a marker, directive or alias in it, or a character that YAML does not allow.
   */
  readonly document: boolean;
  /** It stands within a bracket that opens before it. */
  readonly bracket: boolean;
  /** Anchors that it sets, which no other entry may set and any later one may refer to. */
  readonly anchors: readonly string[];
  /** How far behind its end the reading looked, in UTF-16 units: something in it is open. */
  readonly lookahead: number;
}

/** An entry that can be read by its own text alone, as nearly all can. */
export const noNeeds: EntryNeeds = { document: false, bracket: false, anchors: [], lookahead: 0 };
