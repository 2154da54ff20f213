import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import { replacement } from '../../fixes/edits/spans.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { TextEdit } from '../../text/range.ts';
import { LinesOfUsers } from './user-lines.ts';

/**
 * Puts users into another order: each takes the place of another, with its comments; what stands between two places
 * stays there. Null where an entry has no place of its own. Yields at each.
 */
export function* arrange(file: UsersFile, order: readonly Entry[]): Generator<undefined, readonly TextEdit[] | null> {
  const places = yield* placesOf(file);
  if (!places) return null;
  const { lines, spans } = places;
  const edits: TextEdit[] = [];
  for (const [index, entry] of [...file.entries].entries()) {
    const [place, other] = [spans.get(entry), spans.get(order[index] ?? entry)];
    if (!place || !other) return null;
    if (place !== other) edits.push(replacement(lines, place.start, place.end, lines.slice(other.start, other.end)));
    yield;
  }
  return edits;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Places {
  readonly lines: LineIndex;
  readonly spans: ReadonlyMap<Entry, Span>;
}

function* placesOf(file: UsersFile): Generator<undefined, Places | null> {
  const { whole } = file;
  const root = whole?.rootNode;
  const spans = new Map<Entry, Span>();
  if (whole && root?.kind === 'sequence' && root.flow) {
    for (const entry of whole.ordered) spans.set(entry, { start: entry.start, end: entry.end });
    return { lines: whole.lines, spans };
  }
  const places = LinesOfUsers.inFile(file);
  const { lines } = places;
  for (const entry of file.entries) {
    const own = places.of(entry);
    if (!own) return null;
    const start = lines.offsetAt({ line: own.first, character: 0 });
    spans.set(entry, { start, end: lines.lineEndAt(lines.offsetAt({ line: own.last, character: 0 })) });
    yield;
  }
  return { lines, spans };
}
