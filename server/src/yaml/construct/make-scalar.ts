import type { OwnNode } from '../compose/composer.ts';
import { DEEPEST_CALL } from '../compose/depth.ts';
import { fault } from '../fault.ts';
import { type Merger, targetOf } from './merge.ts';
import { Tag } from '../compose/resolver.ts';
import { makeBytes } from './scalar-binary.ts';
import { makeFloat, makeInt } from './scalar-number.ts';
import { makeTimestamp } from './scalar-timestamp.ts';
import type { Value } from '../value.ts';

const TRUTHS = new Map([
  ['yes', true],
  ['no', false],
  ['true', true],
  ['false', false],
  ['on', true],
  ['off', false],
]);

/** The text of a scalar. A mapping with a key `=` lends the text of that key's value. */
function textOf(node: OwnNode, merger: Merger): string {
  let current = node;
  for (let depth = 0; depth < DEEPEST_CALL; depth++) {
    if (current.kind === 'scalar') return current.value;
    const pairs = current.kind === 'mapping' ? merger.pairsOf(current) : [];
    const pair = pairs.find(({ key }) => merger.tagOf(targetOf(key)) === Tag.value);
    if (pair === undefined) {
      throw fault('constructor', `expected a scalar node, but found ${current.kind}`, current.start);
    }
    current = targetOf(pair.value);
  }
  throw fault('recursion', 'maximum recursion depth exceeded', node.start);
}

function truthOf(text: string, offset: number): boolean {
  const truth = TRUTHS.get(text.toLowerCase());
  if (truth === undefined) throw fault('scalar-value', 'not a boolean', offset);
  return truth;
}

/** The value of a node with a scalar's tag; undefined for any other tag. */
export function makeScalar(node: OwnNode, tag: string, merger: Merger): Value | undefined {
  const offset = node.start;
  switch (tag) {
    case Tag.str:
      return { type: 'str', value: textOf(node, merger), node };
    case Tag.null:
      textOf(node, merger);
      return { type: 'null', node };
    case Tag.bool:
      return { type: 'bool', value: truthOf(textOf(node, merger), offset), node };
    case Tag.int:
      return { type: 'int', value: makeInt(textOf(node, merger), offset), node };
    case Tag.float:
      return { type: 'float', value: makeFloat(textOf(node, merger), offset), node };
    case Tag.binary:
      return { type: 'bytes', value: makeBytes(textOf(node, merger), offset), node };
    case Tag.timestamp: {
      const text = textOf(node, merger);
      if (node.kind !== 'scalar') throw fault('scalar-value', 'not a timestamp', offset);
      return { ...makeTimestamp(text, offset), node };
    }
    default:
      return undefined;
  }
}
