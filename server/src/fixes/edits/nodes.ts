/** What fixes ask about nodes and their spans. */
import type { EntryView } from '../../model/entry-view.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { Node, Pair, ScalarNode } from '../../yaml/node.ts';
import { resolveScalar, Tag } from '../../yaml/compose/resolver.ts';
import { childBefore } from './children.ts';
import { nextLineOf } from './spans.ts';

/** The scalar, when it is written in the entry itself and not brought there by an alias or a merge. */
export function ownScalar(entry: EntryView, node: Node | undefined): ScalarNode | null {
  return node?.kind === 'scalar' && entry.places.contains(node) ? node : null;
}

/**
 * The span that a new scalar replaces. An anchor stays, as others may refer to it, and so does a tag that says "text";
 * null where a tag and an anchor can't be parted.
 */
export function valueSpan(lines: LineIndex, node: ScalarNode): { readonly start: number; readonly end: number } | null {
  const before = lines.slice(node.start, node.contentStart);
  if (/^(?:\s|&[^\s,[\]{}]+(?=\s|$)|!!str(?=\s)|!(?=\s))*$/.test(before))
    return { start: node.contentStart, end: node.end };
  return before.includes('&') ? null : { start: node.start, end: node.end };
}

/** Where a pair begins: with the `?` before its key, if there is one. */
export function pairStart(lines: LineIndex, { key }: Pair): number {
  let at = key.start;
  while (lines.slice(at - 1, at) === ' ') at--;
  return at < key.start && lines.slice(at - 1, at) === '?' ? at - 1 : key.start;
}

/** Where what a pair's value occupies ends: with a block scalar that keeps its blank lines, behind them. */
export function endOfValue(lines: LineIndex, { key, value }: Pair): number {
  // An empty value behind `? key` stands where the next token begins.
  const isBehind = value.start === value.end && /[\r\n]/.test(lines.slice(key.end, value.start));
  return isBehind ? key.end : endOfNode(lines, value);
}

export function endOfNode(lines: LineIndex, node: Node): number {
  const last = lastScalar(node);
  if (last === null || !keepsBlankLines(lines, last)) return node.end;
  let end = node.end;
  for (let next = nextLineOf(lines, end); next > end; next = nextLineOf(lines, end)) {
    if (lines.slice(next, lines.lineEndAt(next)).trim() !== '') break;
    end = lines.lineEndAt(next);
  }
  return end;
}

/** The block scalar that a node ends with. */
function lastScalar(node: Node): ScalarNode | null {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'alias' || node.flow) return null;
  const last = node.kind === 'sequence' ? node.items.at(-1) : node.pairs.at(-1)?.value;
  return last ? lastScalar(last) : null;
}

export function isBlockScalar(node: Node): node is ScalarNode {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

function keepsBlankLines(lines: LineIndex, node: ScalarNode): boolean {
  return isBlockScalar(node) && /^[|>]\d?\+/.test(lines.slice(node.contentStart, node.contentStart + 3));
}

/** Something in the node has an anchor, which aliases elsewhere may need. */
export function hasAnchor(lines: LineIndex, node: Node): boolean {
  if (node.kind === 'alias') return false;
  if (hasOwnAnchor(lines, node)) return true;
  if (node.kind === 'scalar') return false;
  const parts = node.kind === 'sequence' ? node.items : node.pairs.flatMap(({ key, value }) => [key, value]);
  return parts.some((part) => hasAnchor(lines, part));
}

/** The plain or quoted scalar whose content begins at the offset. */
export function scalarAt(root: Node, offset: number): ScalarNode | null {
  // Its own start may be before that, where a tag or an anchor stands.
  for (let node: Node | undefined = root; node; node = childBefore(node, offset + 1)) {
    if (node.kind === 'scalar') return node.contentStart === offset ? node : null;
  }
  return null;
}

/** The node itself has one. */
export function hasOwnAnchor(lines: LineIndex, node: Node): boolean {
  return node.kind !== 'alias' && lines.slice(node.start, node.contentStart).includes('&');
}

export function singleQuoted(raw: string): string {
  return `'${raw.replaceAll("'", "''")}'`;
}

/** A name of letters, digits, `-` and `_` as YAML: plain where it stays text. */
export function nameAsYaml(name: string): string {
  return resolveScalar(name) === Tag.str && /^[A-Za-z0-9]/.test(name) ? name : singleQuoted(name);
}
