import type { UsersFile } from '../../analysis/users-file.ts';
import type { ChangeStep, NamedArgument } from '../../common/protocol/change.ts';
import { ClientCommand } from '../../common/protocol/protocol.ts';
import type { FieldName } from '../../model/fields.ts';
import { isRefused } from '../../operations/support/outcome.ts';
import { openUser } from '../../operations/support/site.ts';
import type { Position } from '../../text/range.ts';
import { userAt, type UserThere } from './user-at.ts';
import { localized } from '../../common/words/translation.ts';

/** What can be done to the user at a place: steps, or a command of the client that asks for what is missing. */
export interface Refactoring {
  readonly title: string;
  readonly does:
    | { readonly kind: 'steps'; readonly steps: readonly ChangeStep[] }
    | {
        readonly kind: 'command';
        readonly command: string;
        readonly of: Pick<NamedArgument, 'username' | 'workspace'>;
      };
}

export interface RefactoringOptions {
  /** Commands of the client. */
  readonly commands: ReadonlySet<string>;
  /** Somebody has asked for whatever there is; else what concerns the very place is enough. */
  readonly isAsked: boolean;
}

/** A refactoring, and the fields at which it comes first. */
type Offer = Refactoring & { readonly at: readonly FieldName[] };

/** Of more workspaces of a user a command asks for one. */
const mostListed = 3;
/** So many workspaces are offered to a client that can't ask for one, those that most users have. */
const mostOffered = 5;

/** What can be done to the user at a place, the most usual first, after what concerns the very place. */
export function refactoringsAt(
  file: UsersFile,
  position: Position,
  { commands, isAsked }: RefactoringOptions,
): readonly Refactoring[] {
  const there = userAt(file, position);
  if (!there || isRefused(openUser(file, there.username))) return [];
  const offers = [...ofUser(file, there, commands), ...ofWorkspace(file, there)].filter(
    ({ does }) => does.kind === 'steps' || commands.has(does.command),
  );
  const { field } = there;
  const here = offers.filter(({ at }) => field !== null && at.includes(field));
  return isAsked || field === 'username' ? [...here, ...offers.filter((offer) => !here.includes(offer))] : here;
}

function* ofUser(file: UsersFile, there: UserThere, commands: ReadonlySet<string>): Generator<Offer> {
  const { username, superuser, disabled } = there;
  const dropsDisabled = file.profile.disabled === 'dropped';
  yield doing(localized`New API key for ${username}`, ['api_key'], { kind: 'newApiKey', username });
  yield asking(localized`Set a password for ${username}…`, ['hashed_password'], ClientCommand.changePassword, {
    username,
  });
  if (!superuser) yield* ofReach(file, there, commands);
  if (!dropsDisabled && !disabled)
    yield doing(localized`Disable ${username}`, ['disabled'], { kind: 'disable', username });
  if (!dropsDisabled && disabled)
    yield doing(localized`Enable ${username}`, ['disabled'], { kind: 'enable', username });
  if (superuser) {
    const title = localized`Restrict super-user ${username} to workspaces…`;
    if (commands.has(ClientCommand.restrictUser))
      yield asking(title, ['superuser', 'workspaces'], ClientCommand.restrictUser, { username });
    else {
      const step = { kind: 'restrict', username, workspaces: there.workspaces } as const;
      yield doing(localized`Make a usual user of super-user ${username}`, ['superuser', 'workspaces'], step);
    }
  }
  yield asking(localized`Rename ${username}…`, ['username'], ClientCommand.renameUser, { username });
  yield doing(localized`Remove ${username}`, ['username'], { kind: 'remove', username });
}

function* ofReach(file: UsersFile, there: UserThere, commands: ReadonlySet<string>): Generator<Offer> {
  const { username, workspaces, workspace } = there;
  const at = ['workspaces'] as const;
  const revoked = workspace === null ? workspaces : [workspace];
  const isLong = revoked.length > mostListed && commands.has(ClientCommand.revokeWorkspaces);
  if (workspace !== null) yield* revoked.map((name) => revoking(username, name));
  if (commands.has(ClientCommand.grantWorkspaces))
    yield asking(localized`Grant ${username} a workspace…`, at, ClientCommand.grantWorkspaces, { username });
  else {
    for (const name of usual(file, new Set([username, ...workspaces])))
      yield doing(localized`Grant ${name} to ${username}`, at, { kind: 'grant', username, workspaces: [name] });
  }
  if (isLong)
    yield asking(localized`Revoke workspaces from ${username}…`, at, ClientCommand.revokeWorkspaces, { username });
  else if (workspace === null) yield* revoked.map((name) => revoking(username, name));
}

function revoking(username: string, name: string): Offer {
  return doing(localized`Revoke ${name} from ${username}`, ['workspaces'], {
    kind: 'revoke',
    username,
    workspaces: [name],
  });
}

function* ofWorkspace({ accounts }: UsersFile, { workspace }: UserThere): Generator<Offer> {
  if (workspace === null || accounts.hasUsername(workspace)) return;
  const at = ['workspaces'] as const;
  yield asking(localized`Rename workspace ${workspace}…`, at, ClientCommand.renameWorkspace, { workspace });
  yield asking(localized`Merge workspace ${workspace} into another…`, at, ClientCommand.mergeWorkspace, { workspace });
  yield doing(localized`Delete workspace ${workspace}`, at, { kind: 'deleteWorkspace', workspace });
}

/** The team workspaces that most users have. */
function usual({ entries, accounts, mayShow }: UsersFile, without: ReadonlySet<string>): readonly string[] {
  const names = new Set<string>();
  for (const { record } of entries) for (const name of record.workspaceNames) names.add(name);
  const teams = [...names].filter((name) => !without.has(name) && !accounts.hasUsername(name) && mayShow(name));
  return teams.sort((a, b) => accounts.workspaceCount(b) - accounts.workspaceCount(a)).slice(0, mostOffered);
}

function doing(title: string, at: readonly FieldName[], step: ChangeStep): Offer {
  return { title, at, does: { kind: 'steps', steps: [step] } };
}

function asking(
  title: string,
  at: readonly FieldName[],
  command: string,
  of: Pick<NamedArgument, 'username' | 'workspace'>,
): Offer {
  return { title, at, does: { kind: 'command', command, of } };
}
