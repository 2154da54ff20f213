import type { MappingNode, Node, Pair, SequenceNode } from '../../yaml/node.ts';
import type { Blanks } from './blanks.ts';

/**
 * Spacing between brackets, as far as it stands on one line: a blank behind commas and colons, none before them, none
 * inside of square brackets. Lines stay where they break.
 */
export function flowSpacing(root: SequenceNode | MappingNode, blanks: Blanks): void {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'sequence') {
      const { items } = node;
      betweenMembers(items, blanks);
      insideBrackets(node, blanks);
      for (const item of items) open.push(item);
    } else if (node.kind === 'mapping') {
      betweenMembers(node.pairs.map(spanOf), blanks);
      for (const pair of node.pairs) {
        atColon(pair, blanks);
        open.push(pair.key, pair.value);
      }
    }
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf({ key, value }: Pair): Span {
  return { start: key.start, end: Math.max(key.end, value.end) };
}

/** Around the commas between members of one collection. */
export function betweenMembers(members: readonly Span[], blanks: Blanks): void {
  for (const [index, { start }] of members.entries()) {
    const before = members[index - 1];
    const parts = before && /^([ \t]*),[ \t]*$/.exec(blanks.lines.slice(before.end, start));
    if (!parts) continue;
    const comma = before.end + (parts[1] ?? '').length;
    blanks.gap(before.end, comma, '');
    blanks.gap(comma + 1, start, ' ');
  }
}

/** Inside of square brackets. */
export function insideBrackets({ items, contentStart, end }: SequenceNode, blanks: Blanks): void {
  const { lines } = blanks;
  // A pair alone between commas has no brackets of its own.
  if (lines.slice(contentStart, contentStart + 1) !== '[') return;
  const [first, last] = [items[0], items.at(-1)];
  const [inner, close] = [contentStart + 1, end - 1];
  if (!first || !last) {
    if (isBlank(blanks, inner, close)) blanks.gap(inner, close, '');
    return;
  }
  if (isBlank(blanks, inner, first.start)) blanks.gap(inner, first.start, '');
  if (isBlank(blanks, last.end, close)) blanks.gap(last.end, close, '');
}

function atColon({ key, value }: Pair, blanks: Blanks): void {
  const parts = /^([ \t]*):[ \t]*$/.exec(blanks.lines.slice(key.end, value.start));
  if (!parts || key.start === key.end || value.start === value.end) return;
  const colon = key.end + (parts[1] ?? '').length;
  blanks.gap(key.end, colon, key.kind === 'alias' ? ' ' : '');
  blanks.gap(colon + 1, value.start, ' ');
}

/** Whether there is something to take away. */
function isBlank({ lines }: Blanks, start: number, end: number): boolean {
  return end > start && /^[ \t]*$/.test(lines.slice(start, end));
}
