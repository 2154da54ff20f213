/** Makes nodes of tokens, as PyYAML's composer does. */
import { DEEPEST_NODE } from './depth.ts';
import { fault, syntaxFault } from '../fault.ts';
import type { Allowance } from '../limits.ts';
import type { AliasNode, MappingNode, Node, ScalarNode, ScalarStyle, SequenceNode } from '../node.ts';
import { pythonRepr } from '../python-text.ts';
import { resolveScalar, Tag } from './resolver.ts';
import type { Scanner } from '../scan/scanner.ts';
import { type Token, TokenKind } from '../scan/token.ts';

/** A node while its end is not known yet. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** A node that stands for itself. */
export type OwnNode = Exclude<Node, AliasNode>;

/** What may stand where a node is expected: flow nodes, also blocks, also a list at the indentation of its key. */
export type NodeContext = 'flow' | 'block' | 'value';

export const DEFAULT_HANDLES: ReadonlyMap<string, string> = new Map([
  ['!', '!'],
  ['!!', 'tag:yaml.org,2002:'],
]);

/** What an anchor of another text stands for, of which an alias here may speak. */
export type Elsewhere = (anchor: string) => OwnNode | undefined;

/** What is read in one go, in UTF-16 units: a millisecond or so. */
const stride = 4096;

interface Properties {
  anchor: string | null;
  tag: string | null;
  start: number;
  end: number;
}

/** Reads what begins a node: properties, scalars, aliases. The inside of collections is left to others. */
export class Composer {
  readonly scanner: Scanner;
  readonly anchors = new Map<string, OwnNode>();
  handles = DEFAULT_HANDLES;
  elsewhere: Elsewhere | null = null;
  /** Where what is read began, and how many nodes may still come in it. */
  #from = 0;
  #nodesLeft = Infinity;
  #rested = 0;
  readonly #redefines: boolean;

  /** `redefines`: an anchor may be given again, as libyaml lets it. PyYAML refuses that. */
  constructor(scanner: Scanner, redefines = false) {
    this.scanner = scanner;
    this.#redefines = redefines;
  }

  /** From here on it reads so much, and refuses to go on behind it. */
  allow({ length, nodes }: Allowance): void {
    this.scanner.allow(length);
    this.#from = this.scanner.offset;
    this.#rested = this.#from;
    this.#nodesLeft = nodes;
  }

  /** Whether it is a while since the last rest, so that others should have their turn. */
  isTired(): boolean {
    if (this.scanner.offset - this.#rested < stride) return false;
    this.#rested = this.scanner.offset;
    return true;
  }

  /** An empty scalar where nothing is written. */
  empty(offset: number): ScalarNode {
    this.#count();
    return {
      kind: 'scalar',
      start: offset,
      contentStart: offset,
      end: offset,
      tag: Tag.null,
      value: '',
      style: 'plain',
    };
  }

  /** Begins a node. A collection comes without its content, and its first token is still to be taken. */
  begin(context: NodeContext, depth: number): Node {
    this.#count();
    const first = this.scanner.peek();
    if (depth > DEEPEST_NODE) throw fault('recursion', 'maximum recursion depth exceeded', first.start);
    if (first.kind === TokenKind.alias) return this.#alias();
    const properties =
      first.kind === TokenKind.anchor || first.kind === TokenKind.tag ? this.#properties(first) : undefined;
    const node = this.#content(context, properties);
    if (properties !== undefined && properties.anchor !== null) this.#define(properties.anchor, node);
    return node;
  }

  /** Begins a pair that stands in brackets without braces. */
  singlePair(start: number): MappingNode {
    this.#count();
    return { kind: 'mapping', start, contentStart: start, end: start, tag: Tag.map, flow: true, pairs: [] };
  }

  #count(): void {
    this.#nodesLeft--;
    if (this.#nodesLeft < 0) throw fault('limit', 'more values than are read in one go', this.#from);
  }

  #alias(): AliasNode {
    const { text: name, start, end } = this.scanner.take();
    const target = this.anchors.get(name) ?? this.elsewhere?.(name);
    if (target === undefined) throw syntaxFault(`found undefined alias ${pythonRepr(name)}`, start);
    return { kind: 'alias', start, contentStart: start, end, name, target };
  }

  #define(anchor: string, node: OwnNode): void {
    const earlier = this.anchors.get(anchor);
    if (earlier !== undefined && !this.#redefines) {
      const context = `found duplicate anchor ${pythonRepr(anchor)}; first occurrence`;
      throw syntaxFault('second occurrence', node.start, context, earlier.start);
    }
    this.anchors.set(anchor, node);
  }

  #properties(first: Token): Properties {
    const { scanner } = this;
    let anchor: Token | null = null;
    let tag: Token | null = null;
    if (first.kind === TokenKind.anchor) {
      anchor = scanner.take();
      if (scanner.peek().kind === TokenKind.tag) tag = scanner.take();
    } else {
      tag = scanner.take();
      if (scanner.peek().kind === TokenKind.anchor) anchor = scanner.take();
    }
    return {
      anchor: anchor === null ? null : anchor.text,
      tag: tag === null ? null : this.#tagName(tag, first.start),
      start: first.start,
      end: Math.max(anchor === null ? 0 : anchor.end, tag === null ? 0 : tag.end),
    };
  }

  #tagName(token: Token, start: number): string {
    const handle = token.detail;
    if (handle === null) return token.text;
    const prefix = this.handles.get(handle);
    if (prefix === undefined) {
      const problem = `found undefined tag handle ${pythonRepr(handle)}`;
      throw syntaxFault(problem, token.start, 'while parsing a node', start);
    }
    return prefix + token.text;
  }

  #content(context: NodeContext, properties: Properties | undefined): OwnNode {
    const token = this.scanner.peek();
    switch (token.kind) {
      case TokenKind.scalar:
        return this.#scalar(this.scanner.take(), properties);
      case TokenKind.flowSequenceStart:
        return sequence(token, true, properties);
      case TokenKind.flowMappingStart:
        return mapping(token, true, properties);
      case TokenKind.blockEntry:
        if (context === 'value') return sequence(token, false, properties);
        break;
      case TokenKind.blockSequenceStart:
        if (context !== 'flow') return sequence(token, false, properties);
        break;
      case TokenKind.blockMappingStart:
        if (context !== 'flow') return mapping(token, false, properties);
        break;
      default:
    }
    if (properties !== undefined) return this.#emptyWithProperties(properties);
    const problem = `expected the node content, but found ${pythonRepr(token.kind)}`;
    const parsing = context === 'flow' ? 'while parsing a flow node' : 'while parsing a block node';
    throw syntaxFault(problem, token.start, parsing, token.start);
  }

  #scalar(token: Token, properties: Properties | undefined): ScalarNode {
    const given = properties?.tag ?? null;
    const style = token.detail as ScalarStyle;
    const resolves = given === '!' || (given === null && style === 'plain');
    return {
      kind: 'scalar',
      start: properties?.start ?? token.start,
      contentStart: token.start,
      end: token.end,
      tag: resolves ? resolveScalar(token.text) : (given ?? Tag.str),
      value: token.text,
      style,
    };
  }

  #emptyWithProperties(properties: Properties): ScalarNode {
    const { start, end, tag } = properties;
    const node: Draft<ScalarNode> = this.empty(end);
    node.start = start;
    if (tag !== null && tag !== '!') node.tag = tag;
    return node;
  }
}

function collectionTag(properties: Properties | undefined, usual: string): string {
  const given = properties?.tag ?? null;
  return given === null || given === '!' ? usual : given;
}

function sequence(token: Token, flow: boolean, properties: Properties | undefined): SequenceNode {
  const { start: contentStart, end } = token;
  const start = properties?.start ?? contentStart;
  return { kind: 'sequence', start, contentStart, end, tag: collectionTag(properties, Tag.seq), flow, items: [] };
}

function mapping(token: Token, flow: boolean, properties: Properties | undefined): MappingNode {
  const { start: contentStart, end } = token;
  const start = properties?.start ?? contentStart;
  return { kind: 'mapping', start, contentStart, end, tag: collectionTag(properties, Tag.map), flow, pairs: [] };
}
