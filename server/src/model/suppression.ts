/** A comment that switches findings off on one line. Lines count from the first line of the text given. */
export interface Suppression {
  /** The line that it speaks of. */
  readonly line: number;
  readonly codes: readonly PlacedCode[];
}

/** A code in a comment, and where it is written: a line, and characters of it. */
export interface PlacedCode {
  readonly code: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What is said of a users file by whoever knows where it is deployed. A comment in the file can switch it off. */
export const deploymentsDifferCode = 'deployments-differ';

export type LineComments = readonly Suppression[];
