import { Part } from '../analysis/list/part.ts';
import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import { WholeEntry } from '../analysis/list/whole-file.ts';
import type { Entry } from '../model/entry.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Range, TextEdit } from '../text/range.ts';
import { readItem } from '../yaml/read.ts';
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
    range: moved(placed.range, -base),
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
  const { whole } = file;
  if (entry instanceof Part) {
    return { base: file.startLine(entry), lines: new LineIndex(entry.text), node: readItem(entry.text, 0).node };
  }
  if (!whole || file.showsParts) return { base: 0, lines: new LineIndex(file.head), node: null };
  const base = entry instanceof WholeEntry ? file.startLine(entry) : 0;
  // In a flow list, the line on which an entry begins can belong to the entry before.
  const isBlock = whole.rootNode?.kind === 'sequence' && !whole.rootNode.flow;
  const node = isBlock && entry instanceof WholeEntry ? entry.node : whole.rootNode;
  return { base, lines: whole.lines.from(base), node };
}

/** The text of one line of the file; null where there is none. */
function lineOf(file: UsersFile, line: number): string | null {
  if (line < 0) return null;
  const { base, lines } = sourceOf(file, file.entryAt(line) ?? null);
  const start = lines.offsetAt({ line: line - base, character: 0 });
  return lines.slice(start, lines.lineEndAt(start));
}

export function moved({ start, end }: Range, by: number): Range {
  return {
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  };
}

export function movedEdit({ range, newText }: TextEdit, by: number): TextEdit {
  return { range: moved(range, by), newText };
}
