import { severities, type Severity } from '../common/severity.ts';

/** What the exit status says; 130 after Ctrl+C at the password prompt besides. */
export const exitStatus = { fine: 0, findings: 1, failed: 2 } as const;

export type FailOn = Severity | 'never';

/** Whether a finding of this severity makes `check` fail. */
export function failsOn(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
