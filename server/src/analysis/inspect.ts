import { finish } from '../common/steps.ts';
import type { Entry } from '../model/entry.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { ServerUser } from '../model/verdict.ts';
import type { ServerName } from '../common/servers.ts';
import { reportInSteps } from './report/report.ts';
import type { UsersFile } from './users-file.ts';
import { tooComplexMessage } from '../rules/too-complex.ts';
import { withoutApart } from '../yaml/read.ts';
import { readingOf, refusalOf, type ErrorKind, type FaultyReading, type Refusal } from './refusal.ts';

/** What the server ends up with after loading the file. Secrets are in it: whoever prints it masks them. */
export interface Inspection {
  readonly server: ServerName;
  /** Null: a limit of ours ends the reading, and `error` says so. */
  readonly loads: boolean | null;
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
  /** A super-user beside so many others that these are not to be listed for each. */
  readonly all: boolean;
  /** The user that the API key signs in as; it may be the built-in one. */
  readonly apiKeyOwner: string;
}

/** With more super-users than this, what every one of them reaches is not listed for each. */
const mostListed = 1000;

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
  const reading = readingOf(file);
  const refusal = reading.kind === 'too-complex' ? limitOf(reading) : refusalOf(file, reading);
  if (refusal) {
    const { kind, line } = refusal;
    const message = kind === 'limit' ? tooComplexMessage() : yield* messageOf(file, refusal);
    const error = { kind, message, line: line === null ? null : line + 1 };
    return { server: profile.name, loads: kind === 'limit' ? null : false, error, users: [] };
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
  let superUsers = 0;
  for (const { user } of accounts.values()) {
    if (!owners.has(user.apiKey)) owners.set(user.apiKey, user.username);
    if (user.superuser) superUsers += 1;
    names.add(user.username);
    for (const workspace of user.workspaces ?? []) names.add(workspace);
    yield;
  }
  if (profile.superReachesEmpty) names.add('');
  // All of them are ASCII, or the server would refuse them; so this is Python's order, too.
  const everything = [...names].sort();
  yield;
  const users: InspectedUser[] = [];
  for (const { user, entry } of accounts.values()) {
    const { username, fullName, email, disabled, workspaces, superuser, hashedPassword, apiKey, role } = user;
    // One by one: to spread an object into another one takes ten times as long. What can't hold any letter but ASCII's
    // stays as it is.
    users.push({
      username,
      fullName: fullName === null ? null : withoutApart(fullName),
      email: email === null ? null : withoutApart(email),
      disabled,
      workspaces,
      superuser,
      hashedPassword: withoutApart(hashedPassword),
      apiKey: withoutApart(apiKey),
      role,
      entry,
      defaultWorkspace: username,
      effectiveWorkspaces: superuser ? everything : reached(user, profile),
      all: superuser && superUsers > mostListed,
      apiKeyOwner: ownerOf(user, owners, profile),
    });
    yield;
  }
  return { server: profile.name, loads: true, error: null, users };
}

/** Source: docs/server.md#duplicates, #master-key. */
function ownerOf({ apiKey, username }: ServerUser, owners: ReadonlyMap<string, string>, profile: Profile): string {
  const { master } = profile;
  return (apiKey === master?.key ? master.user : owners.get(apiKey)) ?? username;
}

function reached({ username, workspaces }: ServerUser, profile: Profile): readonly string[] {
  // From Argilla 1.4 on the private workspace is one of the list.
  return profile.ownWorkspaceListed ? (workspaces ?? []) : [username, ...(workspaces ?? [])];
}

/** Where the reading ends by a limit of ours. */
function limitOf({ entry, fault }: FaultyReading): Refusal {
  return { kind: 'limit', line: (entry?.line ?? 0) + fault.range.start.line };
}

function* messageOf(file: UsersFile, { line }: Refusal): Generator<undefined, string> {
  const report = yield* reportInSteps(file, { severity: {}, strict: true });
  yield;
  const errors = report.all().filter(({ severity }) => severity === 'error');
  return (errors.find(({ range }) => range.start.line === line) ?? errors[0])?.message ?? '';
}
