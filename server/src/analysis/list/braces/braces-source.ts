import type { EntrySource } from '../../../model/entry-source.ts';
import type { LineIndex } from '../../../text/line-index.ts';
import { movedNode } from '../../../yaml/moved-node.ts';
import type { Node } from '../../../yaml/node.ts';
import { construct, readBraces } from '../../../yaml/read.ts';
import { readBraced } from '../../quick/quick.ts';

/** Where an entry in braces is written. Nothing is read until the node is asked for: many ask for places alone. */
export class BracesSource implements EntrySource {
  readonly lines: LineIndex;
  readonly start: number;
  readonly end: number;
  readonly error = null;
  readonly build = construct;
  readonly #own: string;
  #node: Node | null | undefined;

  /** `own`: the text from brace to brace. */
  constructor(lines: LineIndex, start: number, own: string) {
    this.lines = lines;
    this.start = start;
    this.end = start + own.length;
    this.#own = own;
  }

  get node(): Node | null {
    this.#node ??= nodeAt(this.start, this.#own);
    return this.#node;
  }
}

/** The node of an entry that stands there in the whole text. */
export function nodeAt(start: number, own: string): Node | null {
  const node = readBraced(own) ?? readBraces(own);
  return node && movedNode(node, start);
}
