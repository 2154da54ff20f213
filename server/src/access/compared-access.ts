import type { Profile } from '../model/profiles/index.ts';
import type { AccessSide } from './access-side.ts';
import { compareAccess } from './compare-access.ts';
import type { Pair, UserChange } from './user-change.ts';

/** What people call the two that are compared: names of files, or a revision and the working tree. */
export type Sides = readonly [before: string, after: string];

/** What came of comparing two files. No secret is in it. */
export interface ComparedAccess {
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

/** Why the server does not start with a file; or that nobody knows, where a limit of ours ends the reading. */
export interface LoadError {
  readonly message: string;
  /** From 1. */
  readonly line: number | null;
}

/** Compares two sides that were read for the same server, with a yield at each user. */
export function* comparedAccess(
  before: AccessSide,
  after: AccessSide,
  { sides, profile }: Pick<ComparedAccess, 'sides' | 'profile'>,
): Generator<undefined, ComparedAccess> {
  const changes = yield* compareAccess(before, after);
  return {
    sides,
    profile,
    loads: [before.loads, after.loads],
    errors: [before.error, after.error],
    changes,
    widened: changes.some(({ widens }) => widens),
  };
}
