import type { PlacedFinding } from '../analysis/report.ts';
import type { Severity } from '../settings.ts';

export const tooManyFindings = 'too-many-findings';

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/**
 * At most `most` findings, the gravest ones, in the order of their places; then a notice at the top of the file says how
 * many are left out.
 */
export function limitFindings(findings: readonly PlacedFinding[], most: number): readonly PlacedFinding[] {
  if (findings.length <= most) return findings;
  const kept = gravest(findings, most);
  const left = findings.length - most;
  const notice: PlacedFinding = {
    code: tooManyFindings,
    severity: 'information',
    message: `${String(left)} more ${left === 1 ? 'finding is' : 'findings are'} not shown here (setting usersYml.maxProblems). The command line's check shows all.`,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    related: [],
    about: null,
  };
  return [notice, ...kept];
}

/** As sorting by severity and cutting would give, without sorting: it is asked after every edit. */
function gravest(findings: readonly PlacedFinding[], most: number): readonly PlacedFinding[] {
  const counts = [0, 0, 0, 0];
  for (const { severity } of findings) counts[ranks[severity]] = (counts[ranks[severity]] ?? 0) + 1;
  let room = most;
  const taken = counts.map((count) => {
    const share = Math.min(count, room);
    room -= share;
    return share;
  });
  return findings.filter(({ severity }) => {
    const rest = taken[ranks[severity]] ?? 0;
    taken[ranks[severity]] = rest - 1;
    return rest > 0;
  });
}
