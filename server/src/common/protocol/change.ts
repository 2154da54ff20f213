/** What a client asks to be done to users, and what comes of it. */
import type { Range, TextEdit } from '../../text/range.ts';
import type { ServerName } from '../servers.ts';

/**
 * Something that somebody does to the users of one file. API keys are made up by the server; a password is asked for,
 * made up and hashed by the client.
 */
export type ChangeStep =
  | { readonly kind: 'setPassword'; readonly username: string; readonly hash: string }
  | { readonly kind: 'newApiKey' | 'enable' | 'remove'; readonly username: string }
  /** `keepKey`: the API key goes on working. */
  | { readonly kind: 'disable'; readonly username: string; readonly keepKey?: boolean | null }
  /** `restrict`: a super-user gets a list, and is none any more. */
  | {
      readonly kind: 'grant' | 'revoke';
      readonly username: string;
      readonly workspaces: readonly string[];
      readonly restrict?: boolean | null;
    }
  | { readonly kind: 'restrict'; readonly username: string; readonly workspaces: readonly string[] }
  /** `keepOld`: the old name stays beside the new one. */
  | {
      readonly kind: 'renameUser' | 'renameWorkspace';
      readonly from: string;
      readonly to: string;
      readonly keepOld?: boolean | null;
    }
  | { readonly kind: 'mergeWorkspaces'; readonly from: string; readonly to: string }
  | { readonly kind: 'deleteWorkspace'; readonly workspace: string }
  /** In front of another user; null: behind all. */
  | { readonly kind: 'move'; readonly username: string; readonly before: string | null }
  | { readonly kind: 'sort' }
  | {
      readonly kind: 'add';
      readonly username: string;
      readonly hash: string;
      readonly fullName?: string | null;
      readonly email?: string | null;
      /** Null: a super-user. */
      readonly workspaces: readonly string[] | null;
    }
  /** A user of another file, with password and API key. */
  | { readonly kind: 'copy'; readonly username: string; readonly uri: string };

/** What is done to one file, in order. */
export interface FileChange {
  readonly uri: string;
  /** Of the text that is meant; left out: of the text that there is. */
  readonly version?: number | null | undefined;
  readonly steps: readonly ChangeStep[];
}

/** Request `usersYml/change`: the edits that do all of it, or why it can't be done. */
/** Request `usersYml/checkList` with `{ uri, text }`: what a list of new users would be. Null for no users file. */
export const CheckListRequest = 'usersYml/checkList';
export interface ListCheck {
  readonly rows: readonly CheckedRow[];
  /** What can't be read of it. `line` counts from 1. */
  readonly faults: readonly { readonly line: number; readonly why: string }[];
}
export interface CheckedRow {
  /** Of the list, from 1. */
  readonly line: number;
  readonly username: string;
  readonly fullName: string;
  readonly email: string;
  readonly workspaces: readonly string[];
  /** Why nobody of these can be added; null: the row is right. */
  readonly why: string | null;
}

/** Request `usersYml/handOut` with `{ uri, username }`: what a user is given to sign in. Null: nobody of that name. */
export const HandOutRequest = 'usersYml/handOut';
export interface HandOutAnswer {
  readonly server: ServerName;
  /** A secret, for who is given it alone; null where it can't be used, or signs in as somebody else. */
  readonly apiKey: string | null;
  readonly superuser: boolean;
  /** Team workspaces that the user lists. */
  readonly workspaces: readonly string[];
}

export const ChangeRequest = 'usersYml/change';
export interface ChangeParams {
  readonly files: readonly FileChange[];
}
export type ChangeAnswer =
  | {
      readonly kind: 'changed';
      /** LSP's `WorkspaceEdit`, with versions: null for a file that is not open. Nothing is written by the server. */
      readonly edit: { readonly documentChanges: readonly FileEdit[] };
      /** Sentences: what it means for people, and what must follow. */
      readonly said: readonly string[];
      /** The API keys that were made up. */
      readonly made: readonly { readonly username: string; readonly apiKey: string }[];
    }
  | { readonly kind: 'unchanged'; readonly why: string }
  | {
      readonly kind: 'refused';
      readonly why: string;
      /** With `restrict` it could be done. */
      readonly needsRestrict: boolean;
    };
export interface FileEdit {
  readonly textDocument: { readonly uri: string; readonly version: number | null };
  readonly edits: readonly TextEdit[];
}

/** What a command of the client is about that asks for what is missing: a user, or a workspace. */
export interface NamedArgument {
  readonly uri: string;
  readonly username?: string;
  readonly workspace?: string;
}

/** What a client tells once a change is written: sentences, as those of a `ChangeAnswer`. */
export interface ToldArgument {
  readonly uri: string;
  readonly said: readonly string[];
  /** Else it says why nothing is written. */
  readonly written: boolean;
}

/** Request `usersYml/signInUser` with `{ uri, username }`: what a server looks at when somebody signs in. */
export const SignInUserRequest = 'usersYml/signInUser';
export interface SignInAnswer {
  /** Whether the server starts with the file; else nobody signs in. */
  readonly loads: boolean;
  /** Null: nobody of that name. A secret: for a client that tries a password, never for a log. */
  readonly user: { readonly hashedPassword: string; readonly disabled: boolean | null } | null;
}

/** Request `usersYml/userAt` with `{ uri, position }`: who stands there. Null where nobody does who can be named. */
export const UserAtRequest = 'usersYml/userAt';
export interface UserAt {
  readonly uri: string;
  readonly version: number;
  readonly username: string;
  /** The username's place. */
  readonly range: Range;
  readonly superuser: boolean;
  readonly disabled: boolean;
  /** As listed, without the private one. */
  readonly workspaces: readonly string[];
  /** The workspace of the list that the place is in. */
  readonly workspace: string | null;
}
