import type { StandaloneEntry } from './standalone-entry.ts';

/** Entries that an edit may change, one behind the other, and their text after it. */
export interface Window {
  readonly first: StandaloneEntry;
  readonly last: StandaloneEntry;
  readonly text: string;
  /** Entries that need no new reading, by their offset in the text. */
  readonly known: Map<number, StandaloneEntry>;
  /** What ends the document and is no part of the text. */
  readonly foot: string;
}
