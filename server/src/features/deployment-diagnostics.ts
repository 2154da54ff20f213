/** Findings about deployments as diagnostics of LSP. */
import type { Diagnostic } from 'vscode-languageserver';
import { severities as bySeverity } from '../common/severity.ts';
import type { ReportedFinding } from '../deployment/report/report.ts';
import { diagnosticOf, type DiagnosticOptions } from './diagnostic.ts';
import { leftOut, tooManyFindings } from './limit-findings.ts';

/** What is said of a deployment file. `uriOf`: of a path in its folder. */
export function deploymentDiagnostics(
  findings: readonly ReportedFinding[],
  most: number,
  uriOf: (path: string) => string,
  options: DiagnosticOptions,
): readonly Diagnostic[] {
  return gravest(findings, most).map((finding) => deploymentDiagnostic(finding, uriOf, options));
}

export function deploymentDiagnostic(
  finding: ShownFinding,
  uriOf: (path: string) => string,
  options: DiagnosticOptions,
): Diagnostic {
  const related = finding.related.map(({ file, range, message }) => ({
    location: { uri: uriOf(file), range },
    message,
  }));
  return diagnosticOf(finding, finding.code !== tooManyFindings, related, options);
}

/** At most so many, the gravest ones, behind a notice of how many are left out. */
function gravest(findings: readonly ReportedFinding[], most: number): readonly ShownFinding[] {
  const left = findings.length - most;
  if (left <= 0) return findings;
  const rank = ({ severity }: ReportedFinding): number => bySeverity.indexOf(severity);
  const kept = new Set(findings.toSorted((a, b) => rank(a) - rank(b)).slice(0, most));
  return [{ ...leftOut(left), related: [] }, ...findings.filter((finding) => kept.has(finding))];
}

type ShownFinding = Pick<ReportedFinding, 'code' | 'severity' | 'message' | 'range' | 'related'>;
