import type { CheckedFile } from '../check/checked-file.ts';
import type { ComparedFile } from '../diff/compared-file.ts';
import type { InspectedFile } from '../inspect/inspect-file.ts';

/** Pieces of a text, which may be longer than a text can be. */
export type Output = Generator<string, void>;

export interface CheckFormatOptions {
  readonly colored: boolean;
}

export interface InspectFormatOptions extends CheckFormatOptions {
  readonly showSecrets: boolean;
}

export type CheckFormat = (files: readonly CheckedFile[], options: CheckFormatOptions) => Output;
export type InspectFormat = (files: readonly InspectedFile[], options: InspectFormatOptions) => Output;
export type DiffFormat = (files: readonly ComparedFile[], options: CheckFormatOptions) => Output;
