import type { CheckedFile } from '../check/checked-file.ts';
import type { InspectedFile } from '../inspect/inspect-file.ts';

/** A text, or its pieces where it may be longer than a text can be. */
export type Output = string | Generator<string>;

export interface CheckFormatOptions {
  readonly colored: boolean;
}

export interface InspectFormatOptions extends CheckFormatOptions {
  readonly showSecrets: boolean;
}

export type CheckFormat = (files: readonly CheckedFile[], options: CheckFormatOptions) => Output;
export type InspectFormat = (files: readonly InspectedFile[], options: InspectFormatOptions) => Output;
