/** Mends all findings of some kinds at once (`source.fixAll`). */
import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { UsersFile } from '../analysis/users-file.ts';
import { fixesOf, type PlacedFix } from '../fixes/index.ts';
import type { TextEdit } from '../text/range.ts';
import { TakenRanges } from './shared/taken-ranges.ts';

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
  const fixes = fixesOf(file);
  const taken = new TakenRanges();
  const done = new Map<unknown, Set<string>>();
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const fix = fixes(finding).find(isWanted);
    const titles = done.get(finding.about?.entry ?? finding) ?? new Set<string>();
    // Two keys of one user that were both meant to be `full_name` can't both become it.
    const isRepeated = fix?.id === 'rename-key' && titles.has(fix.title);
    if (fix && !isRepeated && taken.take(fix.edits)) {
      done.set(finding.about?.entry ?? finding, titles.add(fix.title));
      for (const edit of fix.edits) edits.push(edit);
    }
    yield;
  }
  return edits;
}
