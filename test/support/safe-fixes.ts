import type { PlacedFinding } from '../../server/src/analysis/report/placed-finding.ts';
import type { UsersFile } from '../../server/src/analysis/users-file.ts';
import { fixAllSafely } from '../../server/src/features/fix-all.ts';
import type { TextEdit } from '../../server/src/text/range.ts';

/** What "fix all that can be fixed safely" does. */
export function safeFixes(file: UsersFile, findings: readonly PlacedFinding[]): readonly TextEdit[] {
  const work = fixAllSafely(file, findings);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value.edits;
}
