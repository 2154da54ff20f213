import type { Shown } from '../../common/words/message.ts';
import type { Severity } from '../../common/severity.ts';
import type { Entry } from '../../model/entry.ts';
import type { Finding } from '../../model/finding.ts';
import type { Range } from '../../text/range.ts';

/** A finding with its place in the file. */
export interface PlacedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Shown;
  readonly range: Range;
  readonly related: readonly { readonly message: Shown; readonly range: Range }[];
  /** The entry that it is about and what a fix needs to know; null for the file as a whole. */
  readonly about: { readonly entry: Entry; readonly finding: Finding } | null;
}
