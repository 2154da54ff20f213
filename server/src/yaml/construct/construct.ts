import type { OwnNode } from '../compose/composer.ts';
import { finish } from '../../common/steps.ts';
import { Borrowing } from './borrowing.ts';
import { constructPlain } from './construct-plain.ts';
import { DictBuilder } from './dict.ts';
import type { YamlError } from '../error.ts';
import { fault, refusalInSteps } from '../fault.ts';
import { makeScalar } from './make-scalar.ts';
import { type FlatPair, Merger, targetOf } from './merge.ts';
import type { MappingNode, Node } from '../node.ts';
import { pythonRepr } from '../python-text.ts';
import { Tag } from '../compose/resolver.ts';
import type { DictItem, RepeatedKey, Value } from '../value.ts';

/** A collection that exists but is still empty. */
interface Pending {
  fill: () => Generator<undefined, void>;
}

/** Members of a collection that are built in one go. */
const stride = 256;

export interface ConstructRead {
  /** Null with an error. Shared nodes give shared parts, and a recursive structure a recursive value. */
  value: Value | null;
  error: ConstructError | null;
}

/** `round`: 0 for the node itself, 1 for what it holds, and so on; PyYAML meets the errors in the order of rounds. */
export type ConstructError = YamlError & { round: number };

/**
 * Builds values the way PyYAML's safe constructor does: a collection is made empty at first and filled in a later
 * round, level by level, which decides which of several errors is met first.
 *
 * It serves all entries of one text, in their order: what several of them refer to is built, and merged, once.
 */
export class Construction {
  readonly #borrowing: Borrowing;
  #merger: Merger;
  /** Entries whose share of what is borrowed has been counted. */
  readonly #counted = new Set<Node>();
  readonly #made = new Map<OwnNode, Value>();
  #pending: Pending[] = [];
  #round = 0;

  /** `length`: of the text in which all of them are written. */
  constructor(length: number) {
    this.#borrowing = new Borrowing(length);
    this.#merger = new Merger(this.#borrowing);
  }

  /** Builds Python's value of a composed node, as if the node were an item of the root list. */
  construct(node: Node): ConstructRead {
    const plain = constructPlain(node);
    return plain === null ? finish(this.constructInSteps(node)) : { value: plain, error: null };
  }

  /** The same; yields now and then in a long one. */
  *constructInSteps(node: Node): Generator<undefined, ConstructRead> {
    this.#round = 0;
    this.#borrowing.beginEntry(node, this.#counted.has(node));
    this.#merger.beginRound(0);
    const built: { value: Value | null } = { value: null };
    const refusal = yield* refusalInSteps(this.#run(node, built));
    if (refusal === null) return { value: built.value, error: null };
    // What is half done is done again by whoever else refers to it.
    this.#pending = [];
    this.#made.clear();
    this.#merger = new Merger(this.#borrowing);
    return { value: null, error: { ...refusal, round: this.#round } };
  }

  *#run(root: Node, built: { value: Value | null }): Generator<undefined, void> {
    const value = this.#make(root, false);
    while (this.#pending.length > 0) {
      const pending = this.#pending;
      this.#pending = [];
      this.#merger.beginRound(++this.#round);
      for (const { fill } of pending) {
        yield* fill();
        yield;
      }
    }
    this.#count(root, value);
    built.value = value;
  }

  #count(root: Node, value: Value): void {
    this.#borrowing.takeValue(value);
    if (value.type === 'dict') for (const { value: member } of value.items) this.#borrowing.takeValue(member);
    this.#counted.add(root);
  }

  /** `shared`: the node may be asked for more than once. */
  #make(node: Node, shared: boolean): Value {
    if (node.kind === 'alias') return { ...this.#make(node.target, true), node };
    // What `=` is changes while PyYAML builds.
    const remembers = node.kind !== 'scalar' || (shared && node.tag !== Tag.value);
    const known = remembers ? this.#made.get(node) : undefined;
    if (known !== undefined) return known;
    const tag = this.#merger.tagOf(node);
    const value = makeScalar(node, tag, this.#merger) ?? this.#makeCollection(node, tag);
    if (remembers) this.#made.set(node, value);
    return value;
  }

  #makeCollection(node: OwnNode, tag: string): Value {
    switch (tag) {
      case Tag.seq:
        return this.#makeList(node);
      case Tag.map:
        return this.#makeDict(node);
      case Tag.set:
        return this.#makeSet(node);
      case Tag.omap:
        return this.#makePairs(node, 'while constructing an ordered map');
      case Tag.pairs:
        return this.#makePairs(node, 'while constructing pairs');
      default: {
        const problem = `could not determine a constructor for the tag ${pythonRepr(tag)}`;
        throw fault('constructor', problem, node.start);
      }
    }
  }

  #makeList(node: OwnNode): Value {
    const items: Value[] = [];
    this.#pending.push({ fill: () => this.#fillList(node, items) });
    return { type: 'list', items, node };
  }

  *#fillList(node: OwnNode, items: Value[]): Generator<undefined, void> {
    if (node.kind !== 'sequence') throw unexpectedKind('a sequence node', node);
    for (const item of node.items) {
      items.push(this.#make(item, false));
      if (items.length % stride === 0) yield;
    }
  }

  #makeDict(node: OwnNode): Value {
    const items: DictItem[] = [];
    const repeated: RepeatedKey[] = [];
    this.#pending.push({ fill: () => this.#fillDict(node, new DictBuilder(items, repeated)) });
    return { type: 'dict', items, repeated, node };
  }

  #makeSet(node: OwnNode): Value {
    const items: Value[] = [];
    this.#pending.push({ fill: () => this.#fillSet(node, items) });
    return { type: 'set', items, node };
  }

  *#fillSet(node: OwnNode, items: Value[]): Generator<undefined, void> {
    const dict = new DictBuilder([], []);
    yield* this.#fillDict(node, dict);
    for (const { key } of dict.items) items.push(key);
  }

  *#fillDict(node: OwnNode, dict: DictBuilder): Generator<undefined, void> {
    if (node.kind !== 'mapping') throw unexpectedKind('a mapping node', node);
    for (const [index, pair] of this.#merger.flatten(node).entries()) {
      const merged = pair.merged === true;
      const key = this.#make(pair.key, merged);
      if (!DictBuilder.isKey(key)) {
        const { start } = targetOf(pair.key);
        throw fault('constructor', 'found unhashable key', start, 'while constructing a mapping', node.start);
      }
      dict.set(key, this.#make(pair.value, merged), merged);
      if (index % stride === stride - 1) yield;
    }
  }

  #makePairs(node: OwnNode, context: string): Value {
    const items: Value[] = [];
    this.#pending.push({ fill: () => this.#fillPairs(node, items, context) });
    return { type: 'list', items, node };
  }

  *#fillPairs(node: OwnNode, items: Value[], context: string): Generator<undefined, void> {
    const refuse = (problem: string, offset: number): Error =>
      fault('constructor', problem, offset, context, node.start);
    if (node.kind !== 'sequence') throw refuse(`expected a sequence, but found ${node.kind}`, node.start);
    for (const item of node.items) {
      const entry = targetOf(item);
      if (entry.kind !== 'mapping') {
        throw refuse(`expected a mapping of length 1, but found ${entry.kind}`, entry.start);
      }
      items.push(this.#makePair(item, this.#onlyPair(entry, refuse)));
      if (items.length % stride === 0) yield;
    }
  }

  #onlyPair(entry: MappingNode, refuse: (problem: string, offset: number) => Error): FlatPair {
    const pairs = this.#merger.pairsOf(entry);
    const [pair] = pairs;
    if (pair === undefined || pairs.length > 1) {
      throw refuse(`expected a single mapping item, but found ${String(pairs.length)} items`, entry.start);
    }
    return pair;
  }

  #makePair(node: Node, pair: FlatPair): Value {
    const shared = node.kind === 'alias' || pair.merged === true;
    return { type: 'tuple', items: [this.#make(pair.key, shared), this.#make(pair.value, shared)], node };
  }
}

function unexpectedKind(expected: string, node: OwnNode): Error {
  return fault('constructor', `expected ${expected}, but found ${node.kind}`, node.start);
}

/** Builds Python's value of a node that refers to nothing outside itself. */
export function construct(node: Node): ConstructRead {
  return new Construction(node.end - node.start).construct(node);
}
