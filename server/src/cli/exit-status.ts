import { severities, type Severity } from '../common/severity.ts';

/** What the exit status says. */
export const exitStatus = {
  fine: 0,
  findings: 1,
  failed: 2,
  /** Ctrl+C at the password prompt. */
  interrupted: 130,
} as const;

export type FailOn = Severity | 'never';

/** Whether a finding of this severity makes `check` fail. */
export function failsOn(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
