import type { Pair, UserChange } from '../../access/user-change.ts';
import type { Profile } from '../../model/profiles/index.ts';

/** What `diff` found in a file, as every format prints it. No secret is in it. */
export interface ComparedFile {
  /** The PATH as given, `/`-joined below a folder. */
  readonly name: string;
  /** What is compared, for people: names of files, or a revision and the working tree. */
  readonly sides: Sides;
  /** The server that both are judged for. */
  readonly profile: Profile;
  /** Whether the server starts with it; null where there is no file, or nobody knows. */
  readonly loads: Pair<boolean>;
  /** Null also where there is no file. */
  readonly errors: Pair<LoadError>;
  readonly changes: readonly UserChange[];
  /** Somebody has gained access. */
  readonly widened: boolean;
}

export type Sides = readonly [before: string, after: string];

/** Why the server does not start with a file; or that nobody knows, where a limit of ours ends the reading. */
export interface LoadError {
  readonly message: string;
  /** From 1. */
  readonly line: number | null;
}
