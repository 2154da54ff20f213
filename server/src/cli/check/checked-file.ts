import type { Severity } from '../../common/severity.ts';
import type { Range } from '../../text/range.ts';

/** What `check` found in a file, as every format prints it. Lines and characters count from 0. */
export interface CheckedFile {
  /** The PATH as given, `/`-joined below a folder. */
  readonly name: string;
  /** The content test's answer, or that of a comment. */
  readonly recognized: boolean;
  /** Whether it was checked: recognized, or forced. */
  readonly checked: boolean;
  /** Hashes that were not tried against the published passwords. */
  readonly unverified: number;
  readonly findings: readonly CheckedFinding[];
}

export interface CheckedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  /** Titles. */
  readonly fixes: readonly string[];
}
