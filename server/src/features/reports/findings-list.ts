import type { PlacedFinding } from '../../analysis/report/placed-finding.ts';
import type { ReportPart } from '../../common/protocol/report.ts';
import { localized } from '../../common/words/translation.ts';

/** So many findings are listed: nobody reads more in a report, and the editor has them all. */
const mostFindings = 100;

/** What is told of findings, with the lines to go to. `textOf`: of one. */
export function findingsList(
  found: readonly PlacedFinding[],
  textOf: (finding: PlacedFinding) => string,
): readonly ReportPart[] {
  if (found.length === 0) return [];
  const listed = found.slice(0, mostFindings);
  const items = listed.map((finding) => ({ text: textOf(finding), line: finding.range.start.line }));
  const left = found.length - items.length;
  return [
    { kind: 'list', items },
    ...(left > 0 ? [{ kind: 'text' as const, text: localized`And ${left} more.` }] : []),
  ];
}
