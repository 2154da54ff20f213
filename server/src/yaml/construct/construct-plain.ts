import type { MappingNode, Node, ScalarNode } from '../node.ts';
import { Tag } from '../compose/resolver.ts';
import type { DictItem, Value } from '../value.ts';

/** More keys than this no user has; comparing each with each would become slow. */
const MOST_KEYS = 16;

/**
 * Builds the value of a simple mapping: a few different text keys, texts, booleans, nulls and lists of such.
 * Nothing in it can fail, so that the order in which PyYAML builds does not matter. Null for any other form.
 */
export function constructPlain(node: Node): Value | null {
  if (node.kind !== 'mapping' || node.tag !== Tag.map || node.pairs.length > MOST_KEYS) return null;
  const items: DictItem[] = [];
  for (const pair of node.pairs) {
    const { key } = pair;
    if (key.kind !== 'scalar' || key.tag !== Tag.str || isTaken(node, items.length, key.value)) return null;
    const value = plainValue(pair.value);
    if (value === null) return null;
    items.push({ key: { type: 'str', value: key.value, node: key }, value, merged: false });
  }
  return { type: 'dict', items, repeated: [], node };
}

function isTaken({ pairs }: MappingNode, before: number, name: string): boolean {
  for (let index = 0; index < before; index++) {
    const key = pairs[index]?.key;
    if (key?.kind === 'scalar' && key.value === name) return true;
  }
  return false;
}

function plainValue(node: Node): Value | null {
  if (node.kind === 'scalar') return plainScalar(node);
  if (node.kind !== 'sequence' || node.tag !== Tag.seq) return null;
  const items: Value[] = [];
  for (const item of node.items) {
    const value = item.kind === 'scalar' ? plainScalar(item) : null;
    if (value === null) return null;
    items.push(value);
  }
  return { type: 'list', items, node };
}

function plainScalar(node: ScalarNode): Value | null {
  switch (node.tag) {
    case Tag.str:
      return { type: 'str', value: node.value, node };
    case Tag.null:
      return { type: 'null', node };
    case Tag.bool:
      return plainBool(node);
    default:
      return null;
  }
}

function plainBool(node: ScalarNode): Value | null {
  switch (node.value) {
    case 'true':
    case 'True':
      return { type: 'bool', value: true, node };
    case 'false':
    case 'False':
      return { type: 'bool', value: false, node };
    default:
      return null;
  }
}
