import { finish } from '../common/steps.ts';
import type { Entry } from '../model/entry.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { ServerUser } from '../model/verdict.ts';
import type { ServerName } from '../common/servers.ts';
import { reportFindings } from './report/report.ts';
import type { UsersFile } from './users-file.ts';
import { refusalOf, type ErrorKind, type Refusal } from './refusal.ts';

/** What the server ends up with after loading the file. Secrets are in it: whoever prints it masks them. */
export interface Inspection {
  readonly server: ServerName;
  readonly loads: boolean;
  /** `line` counts from 1: of the first bad user's first error, or null. */
  readonly error: { readonly kind: ErrorKind; readonly message: string; readonly line: number | null } | null;
  /** In the server's own order. */
  readonly users: readonly InspectedUser[];
}

export interface InspectedUser extends ServerUser {
  /** The entry whose record counts. */
  readonly entry: Entry;
  readonly defaultWorkspace: string;
  /** What the user may name once signed in; sorted for a super-user, as the server's order is random. */
  readonly effectiveWorkspaces: readonly string[];
  /** The user that the API key signs in as. */
  readonly apiKeyOwner: string;
}

interface Account {
  readonly user: ServerUser;
  readonly entry: Entry;
}

/** Source: docs/server.md#duplicates, #workspaces, #migrate-task. */
export function inspectFile(file: UsersFile): Inspection {
  return finish(inspectInSteps(file));
}

/** The same, with a yield at each user: a long file takes a while. */
export function* inspectInSteps(file: UsersFile): Generator<undefined, Inspection> {
  const { profile } = file;
  const refusal = refusalOf(file);
  if (refusal) {
    const { kind, line } = refusal;
    const error = { kind, message: messageOf(file, refusal), line: line === null ? null : line + 1 };
    return { server: profile.name, loads: false, error, users: [] };
  }
  // A repeated username keeps the first one's place and takes the last one's record, as a Python dict does.
  const accounts = new Map<string, Account>();
  for (const entry of file.entries) {
    const { user } = entry.record;
    if (user) accounts.set(user.username, { user, entry });
    yield;
  }
  const owners = new Map<string, string>();
  const names = new Set<string>();
  for (const { user } of accounts.values()) {
    if (!owners.has(user.apiKey)) owners.set(user.apiKey, user.username);
    names.add(user.username);
    for (const workspace of user.workspaces ?? []) names.add(workspace);
  }
  yield;
  if (profile.superReachesEmpty) names.add('');
  else names.delete('');
  // All of them are ASCII, or the server would refuse them; so this is Python's order, too.
  const all = [...names].sort();
  yield;
  const users: InspectedUser[] = [];
  for (const { user, entry } of accounts.values()) {
    users.push({
      ...user,
      entry,
      defaultWorkspace: user.username,
      effectiveWorkspaces: user.superuser ? all : reached(user, profile),
      apiKeyOwner: owners.get(user.apiKey) ?? user.username,
    });
    yield;
  }
  return { server: profile.name, loads: true, error: null, users };
}

function reached({ username, workspaces }: ServerUser, profile: Profile): readonly string[] {
  // From Argilla 1.4 on the private workspace is one of the list.
  return profile.ownWorkspaceListed ? (workspaces ?? []) : [username, ...(workspaces ?? [])];
}

function messageOf(file: UsersFile, { line }: Refusal): string {
  const errors = reportFindings(file, { severity: {}, strict: true }).filter(({ severity }) => severity === 'error');
  return (errors.find(({ range }) => range.start.line === line) ?? errors[0])?.message ?? '';
}
