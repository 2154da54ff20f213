import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import type { Entry } from '../model/entry.ts';
import { movedEdit, movedRange } from '../text/range.ts';
import type { EntryFixContext, FixContext } from './fix.ts';
import { removalOf } from './edits/removal.ts';

/** What the fixes of one finding look at, and the line of the file from which its lines count. */
export interface PlacedContext {
  readonly base: number;
  readonly text: FixContext;
  /** Null for findings about no entry, or one that can't be read. */
  readonly entry: EntryFixContext | null;
}

export function contextOf(file: UsersFile, placed: PlacedFinding): PlacedContext {
  const { about, code } = placed;
  const owner = about?.entry ?? file.entryAt(placed.range.start.line) ?? null;
  const { base, lines, node } = sourceOf(file, owner);
  const text: FixContext = {
    code,
    range: movedRange(placed.range, -base),
    subject: about?.finding.subject ?? {},
    stops: about ? about.finding.stops : placed.severity === 'error',
    node,
    lines,
    lineAbove: () => lineOf(file, base - 1),
    profile: file.profile,
  };
  const view = about && file.view(about.entry);
  if (!about || !view) return { base, text, entry: null };
  const name = about.entry.record.usernameText;
  const entry: EntryFixContext = {
    ...text,
    entry: view,
    isUsername: (other) => file.accounts.withUsername(other).length > 0,
    namesakes: name === null ? [] : file.accounts.withUsername(name),
    self: about.entry,
    removalOf: (other) => removalOf(file, other)?.map((edit) => movedEdit(edit, -base)) ?? null,
  };
  return { base, text, entry };
}

function sourceOf(
  file: UsersFile,
  entry: Entry | null,
): Pick<FixContext, 'lines' | 'node'> & { readonly base: number } {
  // Within brackets, the line on which an entry begins can belong to the entry before.
  if (entry && !entry.needs.bracket) return { base: entry.line, ...entry.source() };
  const base = entry?.line ?? 0;
  const { lines, root } = file.stretchAt(base);
  return { base, lines: lines.from(base), node: root };
}

/** The text of one line of the file; null where there is none. */
function lineOf(file: UsersFile, line: number): string | null {
  if (line < 0) return null;
  const { base, lines } = sourceOf(file, file.entryAt(line) ?? null);
  const start = lines.offsetAt({ line: line - base, character: 0 });
  return lines.slice(start, lines.lineEndAt(start));
}
