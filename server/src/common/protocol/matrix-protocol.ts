/** What client and server say to each other for a table of users and workspaces that follows a file. */
import type { Range } from '../../text/range.ts';
import type { ServerName } from '../servers.ts';

/**
 * Request `usersYml/matrix` with `{ uri, since }`: who reaches what and why, as far as that differs from what the
 * client has. `since`: the `state` of the answer before, or null. A long file comes in several answers. Null for no
 * users file.
 */
export const MatrixRequest = 'usersYml/matrix';

/** Request `usersYml/closeMatrix` with `{ uri }`: nobody looks any more, so nothing is kept for the next answer. */
export const CloseMatrixRequest = 'usersYml/closeMatrix';

export interface MatrixAnswer {
  readonly state: number;
  /** What the client has so far counts for nothing: this is the beginning. */
  readonly fresh: boolean;
  /** There is more to tell: ask again at once. */
  readonly more: boolean;
  readonly server: ServerName;
  /**
   * `refused`: the server would not start with the file, and this is what can be told of it. `broken`: the text can't
   * be read just now, and what the client has is of the last text that could.
   */
  readonly reading: 'current' | 'refused' | 'broken';
  /** Null: as before. */
  readonly order: MatrixOrder | null;
  /** Those that are new, or are to be called otherwise. None is ever taken back: users that list it tell. */
  readonly workspaces: readonly MatrixWorkspace[];
  /** Those that are new or others. */
  readonly users: readonly MatrixUser[];
}

/** In the order of the users so many are replaced, from the one at `at` on. */
export interface MatrixOrder {
  readonly at: number;
  readonly removed: number;
  /** Numbers of users, those in a row as two: `[7, 3, 20, 1]` are 7, 8, 9 and 20. */
  readonly added: readonly number[];
}

export interface MatrixWorkspace {
  readonly id: number;
  readonly name: string;
  /** `name` is not what stands in the file, as that is long or may be secret. */
  readonly masked?: true;
}

/** A list, as there are so many. `own`: the workspace of the user's name, 0 where nobody lists it; `listed`: others. */
export type MatrixUser = readonly [
  id: number,
  name: string,
  own: number,
  listed: readonly number[],
  remarks?: MatrixRemarks,
];

/** What sets a user apart from those who just sign in. */
export interface MatrixRemarks {
  readonly masked?: true;
  readonly superuser?: true;
  /** Why no password opens anything: the user is disabled, or the hash can't be used. */
  readonly password?: 'disabled' | 'unusable';
  /** What the API key does: it can't be sent, it signs in as another user, or as the built-in super-user. */
  readonly key?: 'unusable' | 'built-in' | { readonly owner: number };
}

/**
 * Request `usersYml/matrixPlace` with `{ uri, user, workspace }`, numbers of the table: where a workspace stands in
 * the list of a user. Without the workspace, and where the user does not list it, the place of the username; without
 * the user the first place of the workspace. Null where there is none any more.
 */
export const MatrixPlaceRequest = 'usersYml/matrixPlace';
export interface MatrixPlace {
  readonly range: Range;
}
