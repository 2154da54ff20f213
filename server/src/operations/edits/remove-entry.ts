import type { UsersFile } from '../../analysis/users-file.ts';
import { removeFromFlow } from '../../fixes/edits/members.ts';
import { deletion, nextLineOf, replacement } from '../../fixes/edits/spans.ts';
import type { Entry } from '../../model/entry.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import { placed, type Site } from '../support/site.ts';
import { emptyFlow } from './change-list.ts';
import { keepForOthers } from './kept-anchors.ts';
import { LinesOfUsers, type UserLines } from './user-lines.ts';

/** Takes a user out of the file, with its comments; the last one leaves `[]`. Null where that is not simple. */
export function removeEntry(site: Site): readonly TextEdit[] | null {
  const { file, entry, lines, mapping } = site;
  const kept = keepForOthers(file, lines, [mapping]);
  const edits = removalOf(file, entry);
  return kept && edits && [...placed(site, kept), ...edits];
}

/** The same, whatever becomes of what others take from it. */
export function removalOf(file: UsersFile, entry: Entry): readonly TextEdit[] | null {
  const root = file.whole?.rootNode;
  return root?.kind === 'sequence' && root.flow ? fromFlow(file, entry) : fromBlock(file, entry);
}

function fromFlow({ whole }: UsersFile, entry: Entry): readonly TextEdit[] | null {
  const root = whole?.rootNode;
  const index = whole?.ordered.findIndex((each) => each === entry) ?? -1;
  if (!whole || root?.kind !== 'sequence' || index === -1) return null;
  const { lines } = whole;
  const { ordered } = whole;
  if (ordered.length === 1) return emptyFlow(lines, root);
  return removeFromFlow(lines, { within: root, count: ordered.length, spanOf: (at) => ordered[at] }, [index]);
}

function fromBlock(file: UsersFile, entry: Entry): readonly TextEdit[] | null {
  const places = LinesOfUsers.around(file, entry);
  const own = places.of(entry);
  if (!own) return null;
  const { lines } = places;
  const [, second] = file.entries;
  if (!second) {
    const start = lines.offsetAt({ line: own.first, character: 0 });
    return [replacement(lines, start, lineEnd(lines, own.last), `${' '.repeat(own.column)}[]`)];
  }
  const [first, last] = withBlankLines(places, own);
  const start = lines.offsetAt({ line: first, character: 0 });
  const end = nextLineOf(lines, lines.offsetAt({ line: last, character: 0 }));
  // Without a line end behind it, the one before it goes.
  const isOpen = end === lineEnd(lines, last);
  return [deletion(lines, isOpen && first > 0 ? lineEnd(lines, first - 1) : start, end)];
}

function lineEnd(lines: LineIndex, line: number): number {
  return lines.lineEndAt(lines.offsetAt({ line, character: 0 }));
}

/** Of the blank lines above and below, those that would be too many; above the end of the file none stay. */
function withBlankLines(places: LinesOfUsers, { first, last }: UserLines): readonly [first: number, last: number] {
  const { endLine } = places.lines;
  let above = first;
  while (places.isBlank(above - 1)) above -= 1;
  let below = last;
  while (below + 1 < endLine - 1 && places.isBlank(below + 1)) below += 1;
  const isEnd = below + 1 >= endLine || (below + 1 === endLine - 1 && places.isBlank(below + 1));
  if (isEnd) return [above, last];
  return above < first || first === 0 ? [first, below] : [first, last];
}
