import { entryBefore } from '../../../analysis/list/entry-before.ts';
import type { UsersFile } from '../../../analysis/users-file.ts';
import { defaultStyle } from '../../../common/new-user/default-style.ts';
import { applyEdits } from '../../../text/edits.ts';
import { movedEdit, type Position, type TextEdit } from '../../../text/range.ts';
import { readEntry } from '../../../yaml/read.ts';
import { hasSamePairs } from './same-pairs.ts';
import { segmentsOf, type Segment } from './segments.ts';

/**
 * Edits that put the keys of the user at a place into the order in which most have them; none where they are, and where
 * that is not certain to leave the user as it is. What stands with a key goes with it, comments above it, too.
 */
export function orderKeys(file: UsersFile, position: Position): readonly TextEdit[] {
  const entry = entryBefore(file, position);
  if (typeof entry?.ownText !== 'string') return [];
  const { lines, node, start, end } = entry.source();
  const segments = node?.kind === 'mapping' ? segmentsOf(node, lines, start, end) : null;
  if (!node || !segments) return [];
  const ordered = segments.toSorted((a, b) => rank(a) - rank(b));
  const first = segments.findIndex((segment, index) => segment !== ordered[index]);
  const last = segments.findLastIndex((segment, index) => segment !== ordered[index]);
  const [from, to] = [segments[first], segments[last]];
  const moved = ordered.slice(first, last + 1);
  // Nothing fits between a dash and the first key but that key.
  if (!from || !to || moved.some((segment, index) => segment.above && first + index === 0)) return [];
  const parts = moved.map(({ text }, index) => (first + index === 0 ? text.trimStart() : indented(text, segments)));
  const endOfLine = /\r\n|\r/.exec(lines.slice(start, end))?.[0] ?? '\n';
  const edit = { range: lines.range(from.start, to.end), newText: parts.join(endOfLine) };
  const again = readEntry(applyEdits(lines.slice(start, end), [edit]), 0);
  return again.node && !again.error && hasSamePairs(node, again.node) ? [movedEdit(edit, entry.line)] : [];
}

/** The first one of the entry has no indentation of its own. */
function indented(text: string, segments: readonly Segment[]): string {
  const [indent = ''] = /^ */.exec(segments[1]?.text ?? '') ?? [];
  return text.startsWith(' ') ? text : indent + text;
}

/** Others stay in their order behind those that most users have. */
function rank({ key }: Segment): number {
  const known = defaultStyle.keys.indexOf(key);
  return known === -1 ? defaultStyle.keys.length : known;
}
