/** Findings as diagnostics of LSP. */
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import { DiagnosticSeverity, DiagnosticTag } from '../protocol-library.ts';
import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import { ruleById } from '../rules/index.ts';
import { diagnosticSource } from '../common/project.ts';
import { rulePageAddress } from '../common/rule-pages.ts';
import type { Severity } from '../common/severity.ts';
import { isSameRange, movedRange } from '../text/range.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Text that does nothing: editors show it faded. */
const unnecessary = new Set(['duplicate-workspace']);

/** What the client understands of a diagnostic. */
export interface DiagnosticOptions {
  readonly related: boolean;
  readonly links: boolean;
  readonly tags: boolean;
}

/** A finding as LSP has it. */
export function toDiagnostic(finding: PlacedFinding, uri: string, options: DiagnosticOptions): Diagnostic {
  const { code } = finding;
  const related = finding.related.map(({ range, message }) => ({ location: { uri, range }, message }));
  const diagnostic = diagnosticOf(finding, ruleById(code) !== undefined, related, options);
  if (options.tags && unnecessary.has(code)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  return diagnostic;
}

/** `hasPage`: there is one about its code. */
export function diagnosticOf(
  { code, message, range, severity }: Pick<PlacedFinding, 'code' | 'message' | 'range' | 'severity'>,
  hasPage: boolean,
  related: DiagnosticRelatedInformation[],
  options: DiagnosticOptions,
): Diagnostic {
  const diagnostic: Diagnostic = { range, severity: severities[severity], code, source: diagnosticSource, message };
  if (options.links && hasPage) diagnostic.codeDescription = { href: rulePageAddress(code) };
  if (options.related && related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** The same diagnostic some lines further down. It must not name other places: those move by themselves. */
export function movedDiagnostic(diagnostic: Diagnostic, lines: number): Diagnostic {
  return { ...diagnostic, range: movedRange(diagnostic.range, lines) };
}

/** Whether two diagnostics of one document are the same, place included. What they link to follows from their codes. */
export function isSameDiagnostic(a: Diagnostic, b: Diagnostic | undefined): boolean {
  if (a === b) return true;
  return (
    a.code === b?.code &&
    a.severity === b?.severity &&
    a.message === b?.message &&
    isSameRange(a.range, b.range) &&
    isSameRelated(a.relatedInformation ?? [], b.relatedInformation ?? [])
  );
}

function isSameRelated(
  a: readonly DiagnosticRelatedInformation[],
  b: readonly DiagnosticRelatedInformation[],
): boolean {
  return (
    a.length === b.length &&
    a.every(({ location, message }, index) => {
      const other = b[index];
      return (
        message === other?.message &&
        location.uri === other.location.uri &&
        isSameRange(location.range, other.location.range)
      );
    })
  );
}
