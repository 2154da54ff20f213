import { inspectInSteps, type InspectedUser, type Inspection } from '../../analysis/inspect.ts';
import { reportInSteps } from '../../analysis/report/report.ts';
import { signInOf } from '../../analysis/sign-in.ts';
import { lineOfUser } from '../../analysis/user-lines.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { Report, ReportPart } from '../../common/protocol/report.ts';
import { count } from '../../common/words/words.ts';
import { accessUsers } from '../access.ts';
import { findingsList } from './findings-list.ts';
import { nameIn, namesIn, personIn, toldName } from './names.ts';
import { roleOf } from './role.ts';
import { usersTable } from './users-table.ts';
import { localized, told } from '../../common/words/translation.ts';

/** What the server ends up with after loading the file; where it does not, why, and the users as far as can be told. */
export function* seenReport(file: UsersFile): Generator<undefined, Report> {
  const inspection = yield* inspectInSteps(file);
  const title = localized`What ${told(file.profile.title)} makes of the file`;
  const parts = inspection.loads === true ? yield* loaded(file, inspection) : yield* refused(file, inspection);
  return { title, parts };
}

function* loaded(file: UsersFile, { users }: Inspection): Generator<undefined, readonly ReportPart[]> {
  const isTask = file.profile.kind === 'migration';
  const superusers = users.filter(({ superuser }) => superuser).length;
  const supers = isTask ? count(superusers, 'administrator') : count(superusers, 'super-user');
  const head = [
    localized`user`,
    localized`person`,
    isTask ? localized`role` : localized`super-user`,
    localized`reaches`,
    localized`remarks`,
  ];
  const table = yield* usersTable(head, users, (user) => ({ line: lineOfUser(user), cells: cellsOf(file, user) }));
  const superuser = users.find((user) => user.superuser);
  return [
    { kind: 'text', text: `${count(users.length, 'user')}, ${supers}.`, tone: 'good' },
    ...table,
    // Once for all of them: there may be as many super-users as workspaces.
    ...(superuser ? everything(file, superuser.effectiveWorkspaces) : []),
  ];
}

/** So many names are told of all workspaces. */
const mostOfAll = 1000;

function everything(file: UsersFile, names: readonly string[]): readonly ReportPart[] {
  return [
    { kind: 'heading', text: localized`Every workspace, ${names.length} in all` },
    { kind: 'text', text: namesIn(file, names, mostOfAll) },
  ];
}

function cellsOf(file: UsersFile, user: InspectedUser): readonly string[] {
  const { username, fullName, email, superuser, role, effectiveWorkspaces } = user;
  const is = role === null ? (superuser ? localized`yes` : localized`no`) : roleOf(role);
  return [
    nameIn(file, username),
    personIn(file, fullName, email),
    is,
    superuser ? localized`every workspace` : namesIn(file, effectiveWorkspaces),
    remarksOn(file, user).join('; '),
  ];
}

/** What a sign-in meets. */
function remarksOn(file: UsersFile, user: InspectedUser): readonly string[] {
  const { username, apiKey, apiKeyOwner, disabled } = user;
  const signIn = signInOf(user);
  const isOff = disabled === true && file.profile.disabled !== 'dropped';
  const owner = nameIn(file, apiKeyOwner);
  return [
    ...(isOff ? [signIn.apiKey === null ? localized`disabled, but the API key works` : localized`disabled`] : []),
    ...(signIn.password !== null && !isOff && file.profile.kind === 'server'
      ? [localized`password: ${signIn.password}`]
      : []),
    ...(signIn.apiKey !== null && !isOff ? [localized`API key can’t be used: ${signIn.apiKey}`] : []),
    ...(apiKey === file.profile.master?.key
      ? [localized`the API key signs in as ${owner}, the built-in super-user`]
      : apiKeyOwner === username
        ? []
        : [localized`the API key signs in as ${owner}, who has the same`]),
  ];
}

function* refused(file: UsersFile, { loads, error }: Inspection): Generator<undefined, readonly ReportPart[]> {
  const parts: ReportPart[] = [];
  if (loads === null) parts.push({ kind: 'text', text: error?.message ?? '', tone: 'bad' });
  else {
    const report = yield* reportInSteps(file, { severity: {}, strict: true });
    const reasons = report.all().filter(({ severity }) => severity === 'error');
    yield;
    const why = count(reasons.length, 'reason');
    const says =
      file.profile.kind === 'server'
        ? localized`It does not start with it, for ${why}:`
        : localized`It refuses the whole file, for ${why}:`;
    parts.push({ kind: 'text', text: says, tone: 'bad' });
    for (const part of findingsList(reasons, ({ message }) => message)) parts.push(part);
  }
  const users = yield* accessUsers(file);
  if (!users || users.length === 0) return parts;
  const head = [localized`user`, localized`super-user`, localized`would reach`, localized`remarks`];
  const table = yield* usersTable(head, users, ({ username, superuser, disabled, workspaces, range }) => {
    const reaches = superuser
      ? localized`every workspace`
      : [localized`the private workspace`, ...workspaces.map(toldName)].join(', ');
    const cells = [
      toldName(username),
      superuser ? localized`yes` : localized`no`,
      reaches,
      disabled ? localized`disabled` : '',
    ];
    return { line: range.start.line, cells };
  });
  return [...parts, { kind: 'heading', text: localized`The users, as far as can be told` }, ...table];
}
