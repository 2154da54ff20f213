/** What an entry with an anchor lends to those with an alias of it. */
import type { Loan } from '../../model/entry-source.ts';
import type { Node, ScalarNode } from '../../yaml/node.ts';
import { Tag, type Elsewhere, type OwnNode } from '../../yaml/read.ts';
import { borrowedBy, type Lendings } from '../quick/quick.ts';

type Anchors = ReadonlyMap<string, OwnNode | null>;

/** Where aliases of an entry get from what anchors of others stand for. */
export interface Lender {
  readonly lent: Elsewhere;
  /** The same for users of the usual form; null: nothing is lent. */
  readonly lendings: Lendings | null;
}

export const noLender: Lender = { lent: () => undefined, lendings: null };

/** What the anchors stand for, as it is lent; null for what is neither a text nor a list of texts. */
export function lentBy(anchors: ReadonlyMap<string, OwnNode>): Anchors {
  return new Map(Array.from(anchors, ([name, node]) => [name, lent(node)]));
}

/** The same; what has not changed is what it was before. */
export function keptFrom(before: Anchors, now: Anchors): Anchors {
  if (before.size === 0) return now;
  return new Map(
    Array.from(now, ([name, node]) => {
      const old = before.get(name) ?? null;
      return [name, node && old && JSON.stringify(node) === JSON.stringify(old) ? old : node];
    }),
  );
}

/** Takes loans for one entry, and counts them. */
export class Loans {
  readonly #nodes = new Map<string, OwnNode>();
  readonly #elsewhere: Elsewhere;
  #size = 0;

  constructor(elsewhere: Elsewhere) {
    this.#elsewhere = elsewhere;
  }

  readonly take: Elsewhere = (name) => {
    const node = this.#nodes.get(name) ?? this.#elsewhere(name);
    if (!node) return undefined;
    this.#nodes.set(name, node);
    this.#size += borrowedBy(node);
    return node;
  };

  get all(): Loan | null {
    return this.#nodes.size === 0 ? null : { nodes: this.#nodes, size: this.#size };
  }
}

/** Ends before the text of whoever borrows it begins, so that it is in no place there. */
function lent(node: OwnNode): OwnNode | null {
  if (isText(node)) return moved(node, -1 - node.end);
  if (node.kind !== 'sequence' || node.tag !== Tag.seq) return null;
  const items = node.items.filter(isText);
  if (items.length < node.items.length) return null;
  // Brackets that nothing closes end, for the reader, where they were opened.
  const by = -1 - Math.max(node.end, items.at(-1)?.end ?? 0);
  const [start, contentStart, end] = [node.start + by, node.contentStart + by, node.end + by];
  return { ...node, start, contentStart, end, items: items.map((item) => moved(item, by)) };
}

function isText(node: Node): node is ScalarNode {
  return node.kind === 'scalar' && node.tag === Tag.str;
}

function moved(node: ScalarNode, by: number): ScalarNode {
  return { ...node, start: node.start + by, contentStart: node.contentStart + by, end: node.end + by };
}
