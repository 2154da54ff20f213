import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import { fixActionsFor, type PlacedFix } from '../fixes/index.ts';
import { comparePositions, type Range, type TextEdit } from '../text/range.ts';

/** One way to mend findings of one code. */
export interface FixKind {
  readonly code: string;
  readonly fix: string;
}

/** The edits that mend all findings of a kind in the same way. */
export function fixAllOfKind(
  file: UsersFile,
  findings: readonly PlacedFinding[],
  { code, fix }: FixKind,
): Generator<undefined, readonly TextEdit[]> {
  const ofKind = findings.filter((finding) => finding.code === code);
  return fixAll(file, ofKind, (each) => each.id === fix && each.edits.length > 0);
}

/** The edits that are right without a person looking at them. */
export function fixAllSafely(
  file: UsersFile,
  findings: readonly PlacedFinding[],
): Generator<undefined, readonly TextEdit[]> {
  return fixAll(file, findings, ({ safe }) => safe);
}

/**
 * The first fix of each finding that is wanted, as far as they don't get in each other's way; yields after each
 * finding.
 */
function* fixAll(
  file: UsersFile,
  findings: readonly PlacedFinding[],
  isWanted: (fix: PlacedFix) => boolean,
): Generator<undefined, readonly TextEdit[]> {
  const taken = new TakenRanges();
  const done = new Map<unknown, Set<string>>();
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const fix = fixActionsFor(file, finding).find(isWanted);
    const titles = done.get(finding.about?.entry ?? finding) ?? new Set<string>();
    // Two keys of one user that were both meant to be `full_name` can't both become it.
    const isRepeated = fix?.id === 'rename-key' && titles.has(fix.title);
    if (fix && !isRepeated && taken.take(fix.edits.map(({ range }) => range))) {
      done.set(finding.about?.entry ?? finding, titles.add(fix.title));
      for (const edit of fix.edits) edits.push(edit);
    }
    yield;
  }
  return edits;
}

/** Ranges by their lines: asking for one must not cost all the others. */
class TakenRanges {
  readonly #byLine = new Map<number, Range[]>();

  /** Takes all of the ranges, or none when one of them meets a range taken before. */
  take(ranges: readonly Range[]): boolean {
    const free = ranges.every((range) =>
      linesOf(range).every((line) => !this.#byLine.get(line)?.some((other) => meet(range, other))),
    );
    if (!free) return false;
    for (const range of ranges) {
      for (const line of linesOf(range)) this.#byLine.set(line, [...(this.#byLine.get(line) ?? []), range]);
    }
    return true;
  }
}

function linesOf({ start, end }: Range): readonly number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
}

/** Two edits that begin at one place have no order, even when one of them only inserts. */
function meet(a: Range, b: Range): boolean {
  if (comparePositions(a.start, b.start) === 0) return true;
  return comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0;
}
