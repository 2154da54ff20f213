import type { UsersFile } from '../../analysis/users-file.ts';
import { separatorBetween } from '../../fixes/edits/members.ts';
import { endOfLine, insertion } from '../../fixes/edits/spans.ts';
import type { Entry } from '../../model/entry.ts';
import type { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import type { Site } from '../support/site.ts';
import { removalOf } from './remove-entry.ts';
import { LinesOfUsers, type UserLines } from './user-lines.ts';

/** Moves an entry, with its comments, in front of another one, or behind all. Null where that is not simple. */
export function moveEntry({ file, entry }: Site, before: Entry | null): readonly TextEdit[] | null {
  const root = file.whole?.rootNode;
  const isFlow = root?.kind === 'sequence' && root.flow;
  const put = isFlow ? intoFlow(file, entry, before) : intoBlock(file, entry, before);
  const removal = removalOf(file, entry);
  return put && removal && [...removal, put];
}

function intoFlow({ whole }: UsersFile, entry: Entry, before: Entry | null): TextEdit | null {
  const nodes = new Map<Entry, { readonly start: number; readonly end: number }>(
    whole?.ordered.map((each) => [each, { start: each.start, end: each.end }]),
  );
  const own = nodes.get(entry);
  const target = before && nodes.get(before);
  const [first, second] = whole?.ordered ?? [];
  const last = whole?.ordered.findLast((each) => each !== entry);
  if (!whole || !own || !first || !second || !last) return null;
  const { lines } = whole;
  const separator = separatorBetween(lines, first.end, second.start);
  const text = lines.slice(own.start, own.end);
  return target ? insertion(lines, target.start, text + separator) : insertion(lines, last.end, separator + text);
}

function intoBlock(file: UsersFile, entry: Entry, before: Entry | null): TextEdit | null {
  const { last } = file.entries;
  const goal = before ?? (last === entry ? file.entries.previous(entry) : last);
  const places = LinesOfUsers.around(file, entry);
  const own = places.of(entry);
  const there = goal && LinesOfUsers.around(file, goal);
  const target = goal && there?.of(goal);
  if (!own || !target || !there) return null;
  const text = textOfLines(places.lines, own);
  const isApart = places.isBlank(own.first - 1) || places.isBlank(own.last + 1);
  const gap = endOfLine(places.lines).repeat(isApart ? 2 : 1);
  const { lines } = there;
  return before
    ? insertion(lines, lines.offsetAt({ line: target.first, character: 0 }), text + gap)
    : insertion(lines, lines.lineEndAt(lines.offsetAt({ line: target.last, character: 0 })), gap + text);
}

function textOfLines(lines: LineIndex, { first, last }: UserLines): string {
  const start = lines.offsetAt({ line: first, character: 0 });
  return lines.slice(start, lines.lineEndAt(lines.offsetAt({ line: last, character: 0 })));
}
