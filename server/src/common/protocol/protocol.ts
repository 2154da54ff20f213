import type { Range, TextEdit } from '../../text/range.ts';
import type { Report } from './report.ts';
import type { ServerName } from '../servers.ts';

/**
 * What client and server say to each other beyond LSP. Every part is optional for a client: a bare LSP client gets
 * diagnostics, code actions and the commands in `ServerCommand`.
 */

/**
 * Commands that the server executes (`workspace/executeCommand`), each with one `PlaceArgument` unless said otherwise;
 * they answer through `workspace/applyEdit`, with work-done progress where the client can show it.
 */
export const ServerCommand = {
  /** Replaces the plain-text password at the place by its bcrypt hash. */
  hashInPlace: 'usersYml.hashInPlace',
  /** Replaces the API key at the place by a random one. */
  newApiKey: 'usersYml.newApiKey',
  /** Replaces the API key at the place by a random one that no program can send. */
  lockApiKey: 'usersYml.lockApiKey',
  /** Changes users; its argument is a `ChangeParams`. */
  change: 'usersYml.change',
  /** Tries common passwords, usernames and workspaces against the file's hashes; its argument is `{ uri }`. */
  auditPasswords: 'usersYml.auditPasswords',
} as const;

/**
 * Commands that a client may bring along. It announces them in `capabilities.experimental.usersYml.commands`; only then
 * code actions refer to them. They ask for what is missing, and send a `ChangeRequest`; their argument is a
 * `NamedArgument` unless said otherwise.
 */
export const ClientCommand = {
  /** Asks for a new password, hashes it in the client and writes the hash at a place: with a `PlaceArgument`. */
  setPassword: 'usersYml.setPassword',
  /** Asks for a password and writes its hash over the selection of the active editor: without an argument. */
  hashAndInsert: 'usersYml.hashAndInsert',
  /** Asks for a new password of a user, or makes one up. */
  changePassword: 'usersYml.changePassword',
  /** Asks which workspaces a user gets or loses; or which alone a super-user is to reach. */
  grantWorkspaces: 'usersYml.grantWorkspaces',
  revokeWorkspaces: 'usersYml.revokeWorkspaces',
  restrictUser: 'usersYml.restrictUser',
  /** Asks for another name. */
  renameUser: 'usersYml.renameUser',
  renameWorkspace: 'usersYml.renameWorkspace',
  /** Asks for the workspace that is to take the place of this one. */
  mergeWorkspace: 'usersYml.mergeWorkspace',
  /** Tells what a change means that is written by now: with a `ToldArgument`. */
  tellChange: 'usersYml.tellChange',
} as const;

/** A value in one text of a document. If the document has moved on, nothing may be written. */
export interface PlaceArgument {
  readonly uri: string;
  readonly version: number;
  /** The server's own count of texts, in arguments that it makes: it holds where a client's versions do not grow. */
  readonly textVersion?: number;
  /** The whole value as written, with its quotes; empty where there is none yet. */
  readonly range: Range;
  /** What a client that writes the value puts in front of it and behind: quotes, a key that is missing. */
  readonly before?: string;
  readonly after?: string;
  /** Whose value it is, where the name may be shown. */
  readonly username?: string;
}

/** `client.experimental.usersYml` in the initialize parameters. */
export interface ExperimentalCapabilities {
  readonly commands?: readonly string[];
  /** The client wants `AccessChanged` notifications. */
  readonly access?: boolean;
  /** The client wants `DeploymentsChanged` notifications. */
  readonly deployments?: boolean;
  /** The client answers what `files-protocol.ts` has. */
  readonly files?: boolean;
  /** False where nobody trusts the folders that are open. */
  readonly trusted?: boolean;
}

/** Request `usersYml/access`: who reaches what, for each known users file. No parameter or `{ uri }` for one file. */
export const AccessRequest = 'usersYml/access';
export interface AccessFile {
  readonly uri: string;
  /** The generation that this file is judged for (setting or comment). */
  readonly server: ServerName;
  /**
   * `refused`: the server would not start with the file; `users` are as far as they can be told. `broken`: the text
   * can't be read just now; `users` are those of the last text that could.
   */
  readonly state: 'current' | 'refused' | 'broken';
  readonly users: readonly AccessUser[];
}
/** What stands in the place of a name that may be a secret, and of a workspace whose name no server takes. */
export const hiddenName = '(not shown)';
export const impossibleName = '(no valid name)';
export interface AccessUser {
  readonly username: string;
  /** The username's place. */
  readonly range: Range;
  /** So many lines of the user stand above the username's. Left out: none. */
  readonly above?: number;
  readonly superuser: boolean;
  readonly disabled: boolean;
  /** Team workspaces that the user lists, in the file's order; without the private one and without `""`. */
  readonly workspaces: readonly string[];
}

/**
 * Notification `usersYml/accessChanged`: the answer to `usersYml/access` for this file is another one now; `gone` when
 * the file is none of ours any more.
 */
export const AccessChanged = 'usersYml/accessChanged';
export interface AccessChangedParams {
  readonly uri: string;
  readonly gone: boolean;
  /**
   * Where users stand now, if nothing else in the answer has changed: who has the last one need not ask. Left out: more
   * has changed, or it is not known what was told last.
   */
  readonly moved?: readonly AccessMove[];
}
/** Users from `first` on, counted from 0, stand as far from each other as before: that one's name is on `line` now. */
export interface AccessMove {
  readonly first: number;
  readonly line: number;
}

/**
 * Request `usersYml/entryStyle` with `{ uri }`: how a new user would be written at the end of this file. Null when the
 * file has no list to add to.
 */
export const EntryStyleRequest = 'usersYml/entryStyle';
export interface EntryStyle extends WritingStyle {
  readonly version: number;
  /** Names that exist already: usernames and workspaces, to check and to offer. */
  readonly usernames: readonly string[];
  readonly workspaceNames: readonly string[];
}
export interface WritingStyle {
  /** What the new entry replaces: empty at the end of the last entry, or the `[]` of an empty file. */
  readonly range: Range;
  /** What goes before the first line (a missing line end, an empty line between entries) and behind the last. */
  readonly before: string;
  readonly after: string;
  /** Blanks before `-`, and from `-` to the key. */
  readonly indent: string;
  readonly afterDash: string;
  readonly endOfLine: '\n' | '\r\n' | '\r';
  /** Keys in the order of the last user. */
  readonly keys: readonly string[];
  /** Quote for text values: none where YAML needs none. */
  readonly quote: '' | "'" | '"';
  readonly workspaces: 'flow' | 'block';
  /** Blanks before each `-` of a block list of workspaces, relative to the key. */
  readonly listIndent: string;
}

/** Request `usersYml/judgedFor` with `{ uri }`: for which server a file is judged, and why. Null for no users file. */
export const JudgedForRequest = 'usersYml/judgedFor';
export interface JudgedFor {
  readonly server: ServerName;
  /** Whether a comment at the top of the file says so, what is deployed, a configuration file, or the settings. */
  readonly by: 'comment' | 'deployment' | 'configuration' | 'setting';
  /** One of the deployments that say so: its file, and its service where it has a name. */
  readonly deployment?: { readonly uri: string; readonly service: string | null };
}

/** Request `usersYml/config` with `{ uri }`: the configuration file that speaks for a file. Null where none does. */
export const ConfigRequest = 'usersYml/config';
export interface ConfigAnswer {
  readonly uri: string;
  /** The bcrypt cost of new hashes that it asks for. */
  readonly hashCost: number | null;
  /** Not all of it counts, as nobody trusts the folder. */
  readonly isRestricted: boolean;
}

/**
 * Request `usersYml/serverComment` with `{ uri, server }`: the edits that have an open file judged for a server, by the
 * comment at its top. Null for no open users file, and where no comment can stand there.
 */
export const ServerCommentRequest = 'usersYml/serverComment';
export interface ServerComment {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/**
 * Request `usersYml/secretRanges` with `{ uri, from, to }`: the ranges of passwords, hashes and API keys of the users
 * on these lines of an open file, for a client that covers them.
 */
export const SecretRangesRequest = 'usersYml/secretRanges';

/** Request `usersYml/auditPlan` with `{ uri }`: what an audit of the passwords would take. Null for no users file. */
export const AuditPlanRequest = 'usersYml/auditPlan';
export interface AuditPlan {
  /** Users whose hashes would be tried, and how many different hashes these are: users may share one. */
  readonly users: number;
  readonly hashes: number;
  /** Different hashes that would not be tried, as they cost too much. */
  readonly left: number;
  /** Roughly what it takes at most. */
  readonly seconds: number;
}

/**
 * Request `usersYml/audit` with `{ uri }`: tries common passwords, usernames and workspaces against the hashes; what
 * gives in becomes a finding. Null for no users file, and where it could not go on. With progress; a client cancels the
 * request.
 */
export const AuditRequest = 'usersYml/audit';
export interface AuditOutcome extends Omit<AuditPlan, 'seconds'> {
  /** Of the users and hashes that were tried, those whose passwords were guessed. */
  readonly guessedUsers: number;
  readonly guessedHashes: number;
}

/**
 * Request `usersYml/seen` with `{ uri }`: what the server ends up with, secrets masked; where it would not start, why,
 * and the users as far as can be told.
 */
export const SeenRequest = 'usersYml/seen';

/** Request `usersYml/migrationReport` with `{ uri }`: what the migrate task would refuse, drop or change. */
export const MigrationReportRequest = 'usersYml/migrationReport';

/**
 * Request `usersYml/container` with `{ uri }` of a deployment file or a users file: what the containers get that it
 * starts, or that get it.
 */
export const ContainerRequest = 'usersYml/container';

/** The answer to these. */
export interface ReportAnswer {
  readonly report: Report;
  /** The same, as Markdown. */
  readonly text: string;
}
