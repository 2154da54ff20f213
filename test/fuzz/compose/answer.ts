import type { Verdict } from './verdict.ts';

export interface Answer {
  readonly verdict: Verdict;
  /** Why Compose refuses the folder, in its words. */
  readonly error: string;
}
