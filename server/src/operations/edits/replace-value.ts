import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import { commentFinder } from '../../fixes/edits/has-comment.ts';
import { endOfNode, isBlockScalar, valueSpan } from '../../fixes/edits/nodes.ts';
import { deletion, insertion, lineStartOf, nextLineOf, replacement } from '../../fixes/edits/spans.ts';
import type { Node, Pair, ScalarNode } from '../../yaml/node.ts';
import type { Site } from '../support/site.ts';
import { keepForOthers } from './kept-anchors.ts';

/**
 * Writes something on one line in the place of a pair's value. What aliases elsewhere take from the old value moves to
 * them. Null where it would cost a comment, or can't be written.
 */
export function replaceValue({ file, lines, mapping }: Site, pair: Pair, written: string): readonly TextEdit[] | null {
  const { key, value } = pair;
  if (value.kind === 'alias') return [replacement(lines, value.start, value.end, written)];
  if (value.start === value.end) return insteadOfNothing(lines, key, mapping.flow, written);
  const kept = keepForOthers(file, lines, [value]);
  const isMoved = kept !== null && kept.length > 0;
  const edits = isBlock(value)
    ? insteadOfBlock(lines, pair, written, isMoved)
    : insteadOfInline(lines, value, written, isMoved);
  const isLost = value.kind !== 'scalar' && commentFinder(lines, value)(value.contentStart, value.end);
  return isLost || !kept || !edits ? null : [...kept, ...edits];
}

/** Leaves `[]` of a list below its key, with its anchor; comments in it go with the items. Null where it can't be. */
export function emptyBlock(lines: LineIndex, pair: Pair): readonly TextEdit[] | null {
  return isBlock(pair.value) ? insteadOfBlock(lines, pair, '[]', false) : null;
}

function isBlock(value: Node): boolean {
  return (value.kind === 'sequence' || value.kind === 'mapping') && !value.flow;
}

function insteadOfNothing(lines: LineIndex, key: Node, isFlow: boolean, written: string): readonly TextEdit[] | null {
  const colon = colonEnd(lines, key);
  if (colon !== null) return [insertion(lines, colon, ` ${written}`)];
  return isFlow ? [insertion(lines, key.end, `: ${written}`)] : null;
}

function colonEnd(lines: LineIndex, key: Node): number | null {
  const colon = /^\s*:/.exec(lines.slice(key.end, key.end + 80));
  return colon ? key.end + colon[0].length : null;
}

/** `isMoved`: the anchor, if there is one, stands elsewhere now. */
function insteadOfInline(
  lines: LineIndex,
  value: Exclude<Node, { kind: 'alias' }>,
  written: string,
  isMoved: boolean,
): readonly TextEdit[] | null {
  if (value.kind !== 'scalar') {
    return [replacement(lines, isMoved ? value.start : anchoredStart(lines, value), value.end, written)];
  }
  const span = (isMoved ? null : valueSpan(lines, value)) ?? value;
  return [replacement(lines, span.start, value.end, written + headerComment(lines, value))];
}

/** A comment behind the `|` or `>` of a block scalar, with the blanks before it. */
function headerComment(lines: LineIndex, value: ScalarNode): string {
  if (!isBlockScalar(value)) return '';
  const header = lines.slice(value.contentStart, lines.lineEndAt(value.contentStart));
  return /^\S+([ \t]+#.*)/s.exec(header)?.[1] ?? '';
}

/** Where a value begins whose anchor stays, and whose tag does not. */
function anchoredStart(lines: LineIndex, { start, contentStart }: Node): number {
  return /^&\S+\s+$/.test(lines.slice(start, contentStart)) ? contentStart : start;
}

/** The lines of a block list or mapping go; what takes its place stands behind the key. */
function insteadOfBlock(
  lines: LineIndex,
  { key, value }: Pair,
  written: string,
  isMoved: boolean,
): readonly TextEdit[] | null {
  const colon = colonEnd(lines, key);
  const first = lineStartOf(lines, value.contentStart);
  if (colon === null || first < colon || lines.slice(first, value.contentStart).trim() !== '') return null;
  const end = nextLineOf(lines, endOfNode(lines, value));
  const properties = /^[ \t]*(?:[&!][^\s#]*[ \t]*)*/.exec(lines.slice(colon, first))?.[0].trimEnd() ?? '';
  const anchor = isMoved ? '' : (/&\S+/.exec(properties)?.[0] ?? '');
  return [
    replacement(lines, colon, colon + properties.length, ` ${anchor === '' ? written : `${anchor} ${written}`}`),
    deletion(lines, first, end),
  ];
}
