import type { CheckedFile } from '../check/checked-file.ts';
import type { ComparedFile } from '../diff/compared-file.ts';
import type { FailOn } from '../exit-status.ts';
import type { InspectedDeployment } from '../deploy/found.ts';
import type { InspectedFile } from '../inspect/inspect-file.ts';

/** Pieces of a text, which may be longer than a text can be. */
export type Output = Generator<string, void>;

/** What has a format loaded: only the chosen one is. */
export type Lazily<Format> = Readonly<Record<string, () => Promise<Format>>>;

export interface FormatOptions {
  readonly colored: boolean;
}

export interface CheckFormatOptions extends FormatOptions {
  /** From which severity on the exit status counts a finding. */
  readonly failOn: FailOn;
  /** Findings are told alone. */
  readonly quiet: boolean;
  /** The git revision from which all that was checked differs; null where all was checked. */
  readonly since: string | null;
  /** What is known, or switched off by a comment, is told as well. */
  readonly suppressed: boolean;
}

export interface InspectFormatOptions extends FormatOptions {
  readonly showSecrets: boolean;
}

export type CheckFormat = (files: readonly CheckedFile[], options: CheckFormatOptions) => Output;
export type DiffFormat = (files: readonly ComparedFile[], options: FormatOptions) => Output;

/** What `inspect` tells. */
export interface Inspected {
  readonly files: readonly InspectedFile[];
  readonly deployments: readonly InspectedDeployment[];
}

export type InspectFormat = (inspected: Inspected, options: InspectFormatOptions) => Output;
