import type { OwnNode } from '../compose/composer.ts';
import { DEEPEST_CALL } from '../compose/depth.ts';
import { fault } from '../fault.ts';
import type { MappingNode, Node, Pair } from '../node.ts';
import type { Borrowing } from './borrowing.ts';
import { Tag } from '../compose/resolver.ts';

/** A pair of a mapping after merging. */
export interface FlatPair extends Pair {
  readonly merged?: true;
}

/** The pairs of a mapping that holds merge keys; null where a merge key stood. */
interface Working {
  cells: (FlatPair | null)[];
}

export function targetOf(node: Node): OwnNode {
  return node.kind === 'alias' ? node.target : node;
}

function isLive(cell: FlatPair | null): cell is FlatPair {
  return cell !== null;
}

/** The place of the live cell that comes behind `count` others. */
function placeBehind(cells: readonly (FlatPair | null)[], count: number): number {
  let place = 0;
  for (let seen = 0; seen < count && place < cells.length; place++) if (cells[place] !== null) seen++;
  return place;
}

/**
 * Resolves `<<` as PyYAML does while it builds mappings: merging changes the mapping that is merged as well, so what a
 * mapping holds depends on what was built before. The nodes themselves stay as they are.
 */
export class Merger {
  readonly #working = new Map<MappingNode, Working>();
  /**
   * Keys `=` that were met in a mapping, with the round: from then on they are plain text, wherever they are used.
   * PyYAML goes on to the next round when it has been through all entries.
   */
  readonly #textKeys = new Map<OwnNode, number>();
  #round = 0;
  readonly #borrowing: Borrowing;

  constructor(borrowing: Borrowing) {
    this.#borrowing = borrowing;
  }

  /** Goes on to this round of an entry. */
  beginRound(round: number): void {
    this.#round = round;
  }

  tagOf(node: OwnNode): string {
    if (node.tag !== Tag.value) return node.tag;
    const since = this.#textKeys.get(node);
    return since === undefined || since > this.#round ? node.tag : Tag.str;
  }

  /** The pairs as they are now. */
  pairsOf(node: MappingNode): readonly FlatPair[] {
    return this.#working.get(node)?.cells.filter(isLive) ?? node.pairs;
  }

  /** The pairs with all merges done. */
  flatten(node: MappingNode): readonly FlatPair[] {
    this.#flatten(node, 1);
    return this.pairsOf(node);
  }

  #cellsOf(node: MappingNode): readonly (FlatPair | null)[] {
    return this.#working.get(node)?.cells ?? node.pairs;
  }

  #needsWork(node: MappingNode): boolean {
    for (const { key } of node.pairs) {
      const { tag } = targetOf(key);
      if (tag === Tag.merge || tag === Tag.value) return true;
    }
    return false;
  }

  #flatten(node: MappingNode, depth: number): void {
    if (depth > DEEPEST_CALL) throw fault('recursion', 'maximum recursion depth exceeded', node.start);
    let working = this.#working.get(node);
    if (working === undefined) {
      if (!this.#needsWork(node)) return;
      working = { cells: [...node.pairs] };
      this.#working.set(node, working);
    }
    const merge: FlatPair[] = [];
    let { cells } = working;
    let kept = 0;
    for (let place = 0; place < cells.length;) {
      const pair = cells[place] ?? null;
      const key = pair === null ? null : targetOf(pair.key);
      if (pair === null || key === null) {
        place++;
        continue;
      }
      const tag = this.tagOf(key);
      if (tag !== Tag.merge) {
        if (tag === Tag.value) this.#textKeys.set(key, this.#round);
        place++;
        kept++;
        continue;
      }
      cells[place] = null;
      place++;
      this.#gather(node, targetOf(pair.value), merge, depth + 1);
      // A mapping that is merged into itself has been rearranged meanwhile.
      if (working.cells !== cells) {
        cells = working.cells;
        place = placeBehind(cells, kept);
      }
    }
    working.cells = [...merge, ...working.cells.filter(isLive)];
  }

  #gather(node: MappingNode, source: OwnNode, merge: FlatPair[], depth: number): void {
    const context = 'while constructing a mapping';
    if (source.kind === 'mapping') {
      this.#flatten(source, depth);
      this.#extend(merge, this.#cellsOf(source), node);
    } else if (source.kind === 'sequence') {
      const sources = [];
      for (const item of source.items) {
        const part = targetOf(item);
        if (part.kind !== 'mapping') {
          const problem = `expected a mapping for merging, but found ${part.kind}`;
          throw fault('constructor', problem, part.start, context, node.start);
        }
        this.#flatten(part, depth);
        sources.push(this.#cellsOf(part));
      }
      for (const cells of sources.reverse()) this.#extend(merge, cells, node);
    } else {
      const problem = `expected a mapping or list of mappings for merging, but found ${source.kind}`;
      throw fault('constructor', problem, source.start, context, node.start);
    }
  }

  #extend(merge: FlatPair[], cells: readonly (FlatPair | null)[], node: MappingNode): void {
    for (const cell of cells) {
      if (cell === null) continue;
      this.#borrowing.takePair(cell, node);
      merge.push(cell.merged === true ? cell : { key: cell.key, value: cell.value, merged: true });
    }
  }
}
