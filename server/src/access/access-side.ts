import { HashKnowledgeStore } from '../analysis/hash-knowledge.ts';
import { inspectInSteps, type Inspection } from '../analysis/inspect.ts';
import { UsersFile } from '../analysis/users-file.ts';
import type { ServerName } from '../common/servers.ts';

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

/** For which server a text is read, whatever a comment of it says. */
export interface ReadFor {
  readonly server: ServerName;
  /** The environment of the server takes its master key away. */
  readonly noMasterKey?: boolean;
}

/** The side of a text, with a yield at every few users. */
export function* sideOfText(text: string, readFor: ReadFor): Generator<undefined, AccessSide> {
  const file = new UsersFile(text, { ...readFor, knowledge: new HashKnowledgeStore(), pinned: true });
  while (!file.advance(() => true)) yield;
  return yield* accessSide(file);
}
