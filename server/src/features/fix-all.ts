import type { PlacedFinding } from '../analysis/report.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import { fixActionsFor } from '../fixes/index.ts';
import { comparePositions, type Range, type TextEdit } from '../text/range.ts';

/** One way to mend findings of one code. */
export interface FixKind {
  readonly code: string;
  readonly fix: string;
}

/** The edits that mend all findings of a kind in the same way, as far as they don't get in each other's way. */
export function* fixAllOfKind(
  file: UsersFile,
  findings: readonly PlacedFinding[],
  { code, fix }: FixKind,
): Generator<undefined, readonly TextEdit[]> {
  const taken = new TakenRanges();
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    if (finding.code !== code) continue;
    const action = fixActionsFor(file, finding).find((each) => each.id === fix && each.edits.length > 0);
    if (action && taken.take(action.edits.map(({ range }) => range))) edits.push(...action.edits);
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
