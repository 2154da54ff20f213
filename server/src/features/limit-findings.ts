import { words } from '../common/words/message.ts';
import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import type { Findings, GravestFindings } from '../analysis/report/report.ts';

export const tooManyFindings = 'too-many-findings';

/** At most `most` findings, the gravest ones; then a notice at the top of the file says how many are left out. */
export function limitFindings(findings: Findings, most: number): GravestFindings {
  const found = findings.gravest(most);
  const left = findings.count - most;
  if (left <= 0) return found;
  return { loose: [leftOut(left), ...found.loose], groups: found.groups };
}

/** How many findings are left out. */
export function leftOut(left: number): PlacedFinding {
  return {
    code: tooManyFindings,
    severity: 'information',
    message:
      left === 1
        ? words`1 more finding is not shown here (setting usersYml.maxProblems). The command line's check shows all.`
        : words`${left} more findings are not shown here (setting usersYml.maxProblems). The command line's check shows all.`,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    related: [],
    about: null,
  };
}
