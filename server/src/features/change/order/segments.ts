import { lineStarts, type LineIndex } from '../../../text/line-index.ts';
import { nodeEnd } from '../../shared/node-end.ts';
import type { MappingNode, Node } from '../../../yaml/node.ts';
import { Tag } from '../../../yaml/compose/resolver.ts';

/** The lines of a key with its value, and of the comments right above them, without the last line end. */
export interface Segment {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** There are comments above it. */
  readonly above: boolean;
}

/** The keys of a user with what goes with each; null where that is not certain. */
export function segmentsOf(
  { pairs, flow }: MappingNode,
  lines: LineIndex,
  from: number,
  to: number,
): readonly Segment[] | null {
  if (flow || pairs.some(({ key, value }) => isNamed(key) || isNamed(value))) return null;
  const segments: Segment[] = [];
  const names = new Set<string>();
  for (const [index, { key, value }] of pairs.entries()) {
    if (key.kind !== 'scalar' || key.tag !== Tag.str || names.has(key.value)) return null;
    names.add(key.value);
    const lineStart = key.start - lines.positionAt(key.start).character;
    const lead = lines.slice(Math.max(lineStart, from), key.start);
    if (index === 0 ? !/^-? *$/.test(lead) : !/^ +$/.test(lead)) return null;
    const before = segments[index - 1];
    const comments = before ? commentsAbove(lines.slice(before.end, lineStart)) : 0;
    const start = before ? lineStart - comments : key.start;
    const end = Math.min(lines.lineEndAt(Math.max(key.end, nodeEnd(value, lines))), to);
    const text = lines.slice(start, end);
    segments.push({ key: key.value, start, end, text, above: comments > 0 });
  }
  // Blank lines between keys part them by meaning.
  const isParted = segments.some(({ end }, index) => {
    const next = segments[index + 1];
    return next !== undefined && !/^(?:\r\n|\r|\n)$/.test(lines.slice(end, next.start));
  });
  return isParted ? null : segments;
}

/** How long the comments are, with their line ends, that the text ends with. */
function commentsAbove(text: string): number {
  const starts = lineStarts(text);
  let first = text.length;
  for (const at of starts.slice(0, -1).reverse()) {
    if (at === 0 || !/^[ \t]*#/.test(text.slice(at, first))) break;
    first = at;
  }
  return text.length - first;
}

/** Anchors, aliases and tags may depend on what stands before them. */
function isNamed(node: Node): boolean {
  if (node.kind === 'alias' || node.start !== node.contentStart) return true;
  if (node.kind === 'sequence') return node.items.some(isNamed);
  return node.kind === 'mapping' && node.pairs.some(({ key, value }) => isNamed(key) || isNamed(value));
}
