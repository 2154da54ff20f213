import type { ReportingConfiguration } from 'sarif';
import type { Severity } from '../../../common/severity.ts';

/** SARIF's word for each severity; it has none for a hint. */
export const sarifLevels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Readonly<Record<Severity, ReportingConfiguration.level>>;
