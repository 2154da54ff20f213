import { shownName } from '../../common/words/message.ts';
import type { EntryList } from '../../analysis/list/entry-list.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { Entry } from '../../model/entry.ts';
import { comparePositions, isSameRange, movedRange, type Position, type Range } from '../../text/range.ts';
import { readings } from './readings.ts';

/** `values`: what the server makes of a value. `workspaceUsers`: how many users list a workspace. */
export type HintKind = 'values' | 'workspaceUsers';

/** A word behind a value. */
export interface Hint {
  readonly kind: HintKind;
  /** The end of the value. */
  readonly position: Position;
  readonly label: string;
}

/** More than fit on any screen: a client that asks for a whole file at once gets these. */
export const mostHints = 2000;

/** The hints of these kinds in a part of the file, in its order. Yields at each user there. */
export function* hintsIn(
  file: UsersFile,
  range: Range,
  wanted: ReadonlySet<HintKind>,
): Generator<undefined, readonly Hint[]> {
  const found: Hint[] = [];
  if (wanted.size === 0) return found;
  const holds = ({ position }: Hint): boolean =>
    comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
  const { entries } = file;
  let [entry, line] = firstFrom(entries, range.start.line);
  while (entry && line <= range.end.line && found.length < mostHints) {
    const hints = hintsOf(file, entry, line, wanted).filter(holds);
    hints.sort((a, b) => comparePositions(a.position, b.position));
    for (const hint of hints) if (found.length < mostHints) found.push(hint);
    line += entry.lineCount;
    entry = entries.next(entry);
    yield;
  }
  return found;
}

/** The first entry that has something on a line, or behind it, and its own line. */
function firstFrom(entries: EntryList, line: number): [Entry | undefined, number] {
  const found = entries.atLine(line);
  if (!found) {
    const [first] = entries;
    return [first, entries.firstLine];
  }
  let { item } = found;
  // Between brackets several may begin on one line.
  for (let before = entries.previous(item); before?.lineCount === 0; before = entries.previous(item)) item = before;
  return [item, found.start];
}

function hintsOf(file: UsersFile, entry: Entry, line: number, wanted: ReadonlySet<HintKind>): Hint[] {
  const hints: Hint[] = [];
  const { accounts, mayShow } = file;
  const { workspaces, usual, first } = entry.record;
  const add = (kind: HintKind, range: Range, label: string): void => {
    hints.push({ kind, position: movedRange(range, line).end, label });
  };
  if (wanted.has('workspaceUsers')) {
    for (const { text, range } of workspaces) {
      // What an alias or a merge brings is written elsewhere.
      if (isSameRange(range, first)) continue;
      add('workspaceUsers', range, `×${String(accounts.workspaceCount(text))}`);
    }
  }
  const view = wanted.has('values') && usual === null ? file.view(entry) : null;
  if (!view) return hints;
  for (const { range, text, isOwn } of readings(view)) {
    const shown = isOwn ? text : shownName(text, mayShow);
    if (shown !== null) add('values', range, `= ${shown}`);
  }
  return hints;
}
