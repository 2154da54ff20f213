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

/** What mends several findings. */
export interface FixAll {
  readonly edits: readonly TextEdit[];
  readonly mended: readonly Mended[];
}

/** A finding that is mended, and how. */
export interface Mended {
  readonly finding: PlacedFinding;
  readonly fix: PlacedFix;
}

/** What mends all findings of a kind in the same way, as far as that can be done. */
export function fixAllOfKind(
  file: UsersFile,
  findings: readonly PlacedFinding[],
  { code, fix }: FixKind,
): Generator<undefined, FixAll> {
  const ofKind = findings.filter((finding) => finding.code === code);
  return fixAll(file, ofKind, (each) => each.id === fix && each.edits.length > 0);
}

/** What is right without a person looking at it; without the fixes that `leaveOut` names. */
export function fixAllSafely(
  file: UsersFile,
  findings: readonly PlacedFinding[],
  leaveOut: readonly string[] = [],
): Generator<undefined, FixAll> {
  return fixAll(file, findings, ({ id, safe }) => safe && !leaveOut.includes(id));
}

/**
 * The first fix of each finding that is wanted, as far as they don't get in each other's way; yields after each
 * finding.
 */
function* fixAll(
  file: UsersFile,
  findings: readonly PlacedFinding[],
  isWanted: (fix: PlacedFix) => boolean,
): Generator<undefined, FixAll> {
  const fixes = fixesOf(file);
  const taken = new TakenRanges();
  const done = new Map<unknown, Set<string>>();
  const edits: TextEdit[] = [];
  const mended: Mended[] = [];
  for (const finding of findings) {
    const fix = fixes(finding).find(isWanted);
    const titles = done.get(finding.about?.entry ?? finding) ?? new Set<string>();
    // Two keys of one user that were both meant to be `full_name` can't both become it.
    const isRepeated = fix?.id === 'rename-key' && titles.has(fix.title);
    if (fix && !isRepeated && taken.take(fix.edits)) {
      done.set(finding.about?.entry ?? finding, titles.add(fix.title));
      for (const edit of fix.edits) edits.push(edit);
      mended.push({ finding, fix });
    }
    yield;
  }
  return { edits, mended };
}
