import type { FillFault, Reference } from '../interpolation/filled.ts';

/** No more lines of one env file are read: what is read takes no longer than others can wait. */
export const mostEntries = 5000;

/** A stretch of the env file. Offsets count UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line of an env file that gives a variable, or passes one on. */
export interface DotenvEntry {
  readonly name: string;
  readonly key: Span;
  /** Of the value as written, quotes included; empty and behind the key where there is none. */
  readonly written: Span;
  /** Null for a name alone, which takes the value that the caller has. */
  readonly quote: 'single' | 'double' | 'none' | null;
  /** The value before anything was filled in, quotes taken off and escapes resolved. */
  readonly raw: string;
  /** With marks for what can't be told; null for a name alone that the caller has not, as far as can be seen. */
  readonly text: string | null;
  readonly used: readonly Reference[];
}

/**
 * Why an env file is refused, as a whole, by Compose 2. `name`: a character that may stand in no name; `blank`: a name
 * of two words; `quote`: one that is not closed. Or why a value can't be filled in.
 */
export interface DotenvFault extends Span {
  readonly kind: 'name' | 'blank' | 'quote' | FillFault['kind'];
}

/** An env file up to its first fault. Of entries of one name the last counts. */
export interface DotenvRead {
  readonly entries: readonly DotenvEntry[];
  readonly fault: DotenvFault | null;
}
