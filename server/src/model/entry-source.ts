import type { LineIndex } from '../text/line-index.ts';
import type { YamlError } from '../yaml/error.ts';
import type { Node } from '../yaml/node.ts';
import type { ConstructRead, Elsewhere, OwnNode } from '../yaml/read.ts';

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

/** What the aliases of an entry stand for that speak of anchors elsewhere. */
export interface Loan {
  readonly nodes: ReadonlyMap<string, OwnNode>;
  /** How much it is at most, as the limits of reading count it. */
  readonly size: number;
}

/** What reading an entry takes from the text around it: a change there may change the entry. */
export interface EntryNeeds {
  /**
   * Nothing less than the document tells: a marker, directive or alias in it, or a character that YAML does not allow.
   */
  readonly document: boolean;
  /** It stands within a bracket that opens before it. */
  readonly bracket: boolean;
  /** Anchors that it sets, which no other entry may set; null: what one stands for can't be lent to later ones. */
  readonly anchors: ReadonlyMap<string, OwnNode | null>;
  /** What it takes from anchors of entries before it; null: nothing. */
  readonly loan: Loan | null;
  /** How far behind its end the reading looked, in UTF-16 units: something in it is open. */
  readonly lookahead: number;
}

/** Where reading the entry again gets that from; null: nowhere. */
export function lender({ loan }: EntryNeeds): Elsewhere | null {
  return loan && ((name) => loan.nodes.get(name));
}

/** An entry that can be read by its own text alone, as nearly all can. */
export const noNeeds: EntryNeeds = { document: false, bracket: false, anchors: new Map(), loan: null, lookahead: 0 };
