/**
 * The representation graph of one YAML document, as PyYAML's composer builds it, with the place of every node.
 *
 * All offsets are UTF-16 offsets into the text that was read.
 */

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded';

interface NodePlace {
  /** Where the node begins: its tag or anchor if it has one, else its content. An empty scalar has `start === end`. */
  readonly start: number;
  /** Where the content itself begins, behind tag and anchor. */
  readonly contentStart: number;
  readonly end: number;
}

export interface ScalarNode extends NodePlace {
  readonly kind: 'scalar';
  /** The resolved tag, e.g. `tag:yaml.org,2002:int`. */
  readonly tag: string;
  /** The text after folding and escapes. */
  readonly value: string;
  readonly style: ScalarStyle;
}

export interface SequenceNode extends NodePlace {
  readonly kind: 'sequence';
  readonly tag: string;
  readonly flow: boolean;
  readonly items: Node[];
}

export interface Pair {
  readonly key: Node;
  readonly value: Node;
}

export interface MappingNode extends NodePlace {
  readonly kind: 'mapping';
  readonly tag: string;
  readonly flow: boolean;
  readonly pairs: Pair[];
}

/** `*name`: stands where it is written, means its target. */
export interface AliasNode extends NodePlace {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Exclude<Node, AliasNode>;
}

export type Node = ScalarNode | SequenceNode | MappingNode | AliasNode;
