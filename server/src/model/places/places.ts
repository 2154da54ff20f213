import type { LineIndex } from '../../text/line-index.ts';
import type { Range } from '../../text/range.ts';
import type { Node } from '../../yaml/node.ts';

/** Ranges of an entry's nodes, with lines counted from the entry's first line, so that they stay true when it moves. */
export class Places {
  readonly #lines: LineIndex;
  readonly #from: number;
  readonly #to: number;

  /** `lines` counts the entry's first line as 0; `from` and `to` bound the entry in its text. */
  constructor(lines: LineIndex, from: number, to: number) {
    this.#lines = lines;
    this.#from = from;
    this.#to = to;
  }

  /** Merged values are written elsewhere in the file. */
  contains(node: Node): boolean {
    return node.start >= this.#from && node.end <= this.#to;
  }

  /** The node's place, cut at the end of its first line: a squiggle over many lines helps nobody. */
  of(node: Node): Range {
    return this.span(node.start, node.end);
  }

  span(start: number, end: number): Range {
    return this.#lines.range(start, Math.max(start, Math.min(end, this.#lines.lineEndAt(start))));
  }

  /** The whole node, over all its lines, for edits. */
  whole(node: Node): Range {
    return this.#lines.range(node.start, node.end);
  }
}
