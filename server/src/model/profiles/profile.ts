/** What one generation of the server does, as a table. */
import type { NamedServer } from '../../common/servers.ts';
import type { RawUser } from '../fields.ts';
import type { Verdict } from '../verdict.ts';

/** What one generation of the server does with a file. Everything that differs between generations is here. */
export interface Behaviour {
  /** Makes a user of an entry that is a mapping. */
  readonly load: (raw: RawUser) => Verdict;
  /** All of the text before PyYAML looks at it, or in pieces, as PyYAML asks for it (docs/server.md#starting). */
  readonly reads: 'at-once' | 'in-pieces';
  /** The key `superuser` is read (Argilla 1.4 and 1.5). */
  readonly superuserKey: boolean;
  /** A workspace `""` makes a super-user. */
  readonly emptyWorkspaceIsSuper: boolean;
  /** The private workspace is put into the user's list, instead of coming before it. */
  readonly ownWorkspaceListed: boolean;
  /** A super-user names the workspace `""` too. */
  readonly superReachesEmpty: boolean;
  /** A repeated username or API key: the last record or the first owner wins, or the database refuses. */
  readonly duplicates: 'resolved' | 'refused';
  /** What `disabled: true` leaves open. */
  readonly disabled: 'api-key-works' | 'dropped';
  /** API key that signs in as a built-in super-user even with a users file in place (docs/server.md#master-key). */
  readonly master: { readonly key: 'rubrix.apikey'; readonly user: 'argilla' } | null;
}

/** A server with its names and what it does. */
export type Profile = NamedServer & Behaviour;
