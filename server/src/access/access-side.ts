import { inspectInSteps, type Inspection } from '../analysis/inspect.ts';
import type { UsersFile } from '../analysis/users-file.ts';

/** One side of a comparison: what the server ends up with after loading a file. Secrets are in it. */
export interface AccessSide extends Pick<Inspection, 'loads' | 'users'> {
  /** Why it does not load, or why nobody knows; `line` counts from 1. */
  readonly error: { readonly message: string; readonly line: number | null } | null;
  /** Whether a name is somebody's API key, too. */
  readonly isApiKey: (name: string) => boolean;
}

/** The side of a file that is not there: nobody has access by it. */
export const noFile: AccessSide = { loads: null, error: null, users: [], isApiKey: () => false };

/** The side of a file that has been read, with a yield at each user. */
export function* accessSide(file: UsersFile): Generator<undefined, AccessSide> {
  const { loads, error, users } = yield* inspectInSteps(file);
  return { loads, error, users, isApiKey: (name) => name !== '' && file.accounts.hasApiKey(name) };
}
