/** Nodes of what is known to be written in a simple way: scalars without escapes, and lists of them in brackets. */
import type { ScalarNode, ScalarStyle, SequenceNode } from '../../yaml/node.ts';
import { resolveScalar, Tag } from '../../yaml/read.ts';
import { beyondAscii } from './signs.ts';

export const singleQuoted = `'(?:[ -&(-~${beyondAscii}]|'')*'`;
export const doubleQuoted = `"[ !#-[\\]-~${beyondAscii}]*"`;
const flowPlain = `[A-Za-z0-9_][A-Za-z0-9_./+-]*`;
export const flowItem = `(?:${flowPlain}|${singleQuoted}|${doubleQuoted})`;
export const nextItem = new RegExp(`[ ,\\r\\n]*(${flowItem})`, 'y');

const SINGLE_QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;

/** A list in brackets, which begins at an offset. */
export function flowOf(written: string, start: number): SequenceNode {
  const items: ScalarNode[] = [];
  nextItem.lastIndex = 1;
  for (let match = nextItem.exec(written); match; match = nextItem.exec(written)) {
    const [, item = ''] = match;
    items.push(scalarOf(item, start + nextItem.lastIndex - item.length));
  }
  return sequence(start, start + written.length, true, items);
}

/** A scalar that begins at an offset. */
export function scalarOf(written: string, start: number): ScalarNode {
  const end = start + written.length;
  const first = written.charCodeAt(0);
  if (first === SINGLE_QUOTE) {
    return scalarNode(start, end, Tag.str, written.slice(1, -1).replaceAll("''", "'"), 'single-quoted');
  }
  if (first === DOUBLE_QUOTE) return scalarNode(start, end, Tag.str, written.slice(1, -1), 'double-quoted');
  return scalarNode(start, end, resolveScalar(written), written, 'plain');
}

export function scalarNode(start: number, end: number, tag: string, value: string, style: ScalarStyle): ScalarNode {
  return { kind: 'scalar', start, contentStart: start, end, tag, value, style };
}

export function sequence(start: number, end: number, flow: boolean, items: ScalarNode[]): SequenceNode {
  return { kind: 'sequence', start, contentStart: start, end, tag: Tag.seq, flow, items };
}
