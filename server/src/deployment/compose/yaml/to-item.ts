import type { Place, UsedVariable } from '../../container.ts';
import type { Filled } from '../../interpolation/filled.ts';
import { lostMark } from '../../interpolation/marks.ts';
import type { AliasNode, MappingNode, Node, Pair, ScalarNode } from '../../../yaml/node.ts';
import { type Entry, type Item, type Leaf, type Mapping } from '../model/item.ts';
import type { ProblemKind } from '../project.ts';
import { type GoScalar, plainScalar, taggedScalar } from './go-scalar.ts';
import { problemOfFault } from './report-fault.ts';
import { ScalarPlaces } from './scalar-places.ts';

/** What is needed to make items of a file's nodes. */
export interface ItemContext {
  readonly file: string;
  readonly text: string;
  readonly fill: (text: string) => Filled;
  readonly report: (kind: ProblemKind, place: Place, name?: string) => void;
  /** Whether so much more may be merged or filled in. */
  readonly mayDo: (work: number) => boolean;
}

/** No service, and nothing else that a file declares, has more keys, values and items. */
const mostNodes = 8000;

type OwnNode = Exclude<Node, AliasNode>;

/** Makes items of nodes, each once, with all texts filled in, aliases and `<<` resolved (docs/compose.md#scalars). */
export class ItemMaker {
  readonly #context: ItemContext;
  readonly #places: ScalarPlaces;
  readonly #made = new Map<OwnNode, Item | null>();
  readonly #open = new Set<OwnNode>();
  /** How many more nodes may be made in this step. */
  #left = 0;
  /** Within `!override`, `!reset` is a tag like any other. */
  #overrides = 0;

  constructor(context: ItemContext) {
    this.#context = context;
    this.#places = new ScalarPlaces(context.file, context.text);
  }

  /** Makes one part, of no more nodes than are made in one step. */
  makePart(node: Node): Item | null {
    this.#left = mostNodes;
    return this.make(node);
  }

  /** Null for what is reset, and for what is too much. */
  make(node: Node): Item | null {
    const target = node.kind === 'alias' ? node.target : node;
    const made = this.#made.get(target);
    if (made !== undefined) return made;
    if (this.#open.has(target)) {
      this.#context.report('cycle', this.#places.of(node));
      return null;
    }
    if (this.#isSpent()) return null;
    this.#left--;
    if (this.#isSpent()) this.#context.report('bounds', this.#places.of(node));
    this.#open.add(target);
    if (target.tag === '!override') this.#overrides++;
    const item = this.#isReset(target) ? null : this.#fresh(target);
    if (target.tag === '!override') this.#overrides--;
    this.#open.delete(target);
    this.#made.set(target, item);
    return item;
  }

  #isSpent(): boolean {
    return this.#left <= 0;
  }

  #isReset(node: Node): boolean {
    return node.kind !== 'alias' && node.tag === '!reset' && this.#overrides === 0;
  }

  #fresh(node: OwnNode): Item {
    if (node.kind === 'scalar') return this.#leaf(node);
    if (node.kind === 'mapping') return this.#mapping(node);
    const items: Item[] = [];
    for (const each of node.items) {
      if (this.#isSpent()) break;
      const item = this.make(each);
      if (item) items.push(item);
    }
    return { kind: 'list', items, place: this.#places.of(node) };
  }

  #leaf(node: ScalarNode): Leaf {
    const { type, text } = this.#scalar(node);
    const place = this.#places.of(node);
    if (type !== 'text' || !text.includes('$')) return { kind: 'leaf', type, text, place, raw: text, used: [] };
    const filled = this.#context.mayDo(text.length) ? this.#context.fill(text) : tooMuch;
    if (!this.#context.mayDo(filled.text.length))
      return { kind: 'leaf', type, text: lostMark, place, raw: text, used: [] };
    const { fault } = filled;
    if (fault)
      this.#context.report(problemOfFault[fault.kind], this.#places.within(node, text, fault.start, fault.end));
    const used = filled.used.map(({ name, start, end, state }): UsedVariable => {
      return { name, state, place: this.#places.within(node, text, start, end) };
    });
    return { kind: 'leaf', type, text: filled.text, place, raw: text, used };
  }

  #scalar(node: ScalarNode): GoScalar {
    const { text, report } = this.#context;
    const isPlain = node.style === 'plain';
    const properties = text.slice(node.start, node.contentStart);
    if (!properties.includes('!')) return isPlain ? plainScalar(node.value) : { type: 'text', text: node.value };
    const tag = /(?:^|\s)!(?:\s|$)/.test(properties) ? '!' : node.tag;
    const scalar = taggedScalar(tag, node.value, isPlain);
    if (scalar === null) report('wrong-type', this.#places.of(node));
    return scalar ?? { type: 'text', text: lostMark };
  }

  #mapping(node: MappingNode): Mapping {
    const entries = new Map<string, Entry>();
    const merges: Node[] = [];
    const written = new Set<string>();
    for (const { key, value } of node.pairs) {
      if (this.#isSpent()) break;
      if (this.#isReset(value)) continue;
      this.#noteKey(key, written);
      if (isMerge(key)) merges.push(value);
      else this.#addEntry({ key, value }, entries);
    }
    for (const merge of merges) this.#merge(merge, entries);
    return { kind: 'mapping', entries, place: this.#places.of(node), ...(this.#isSpent() && { unseen: true }) };
  }

  #noteKey(key: Node, written: Set<string>): void {
    if (key.kind !== 'scalar' && key.kind !== 'alias') return;
    const name = key.kind === 'scalar' ? key.value : `*${key.name}`;
    const mark = key.kind === 'alias' ? `*${name}` : name;
    if (written.has(mark)) this.#context.report('duplicate-key', this.#places.of(key), name);
    written.add(mark);
  }

  #addEntry({ key, value }: Pair, entries: Map<string, Entry>): void {
    const name = this.#keyName(key);
    const item = this.make(value);
    if (name !== null && item) entries.set(name, { key: this.#places.of(key), value: item });
  }

  #keyName(key: Node): string | null {
    const node = key.kind === 'alias' ? key.target : key;
    const scalar = node.kind === 'scalar' ? this.#scalar(node) : null;
    if (scalar?.type === 'text') return scalar.text;
    this.#context.report('odd-key', this.#places.of(key));
    return null;
  }

  #merge(node: Node, entries: Map<string, Entry>): void {
    const target = node.kind === 'alias' ? node.target : node;
    for (const each of target.kind === 'sequence' && node.kind !== 'alias' ? target.items : [node]) {
      const item = this.make(each);
      if (item?.kind !== 'mapping') {
        this.#context.report('not-a-mapping', this.#places.of(each));
        continue;
      }
      if (!this.#context.mayDo(item.entries.size)) return;
      for (const [name, entry] of item.entries) if (!entries.has(name)) entries.set(name, entry);
    }
  }
}

function isMerge(key: Node): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.value === '<<';
}

const tooMuch: Filled = { text: lostMark, used: [], fault: { kind: 'bounds', start: 0, end: 0 } };
