import { type Sayable, sayable, type UserName } from '../common/words/message.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { Entry } from './entry.ts';
import type { EntryRecord, PlaceName } from './entry-record.ts';
import type { Related } from './finding.ts';
import { userName } from './user-name.ts';

/**
 * How an entry may stand to others. Rules about neighbours are asked of entries that stand so, and of no other:
 * `Accounts` finds those, and again after each edit, without looking at all. A new relation needs an index there.
 */
export interface Relations {
  /** Others have the entry's username; the last one's record counts. First and last are meant in the file's order. */
  readonly sameUsername: {
    readonly isFirst: boolean;
    readonly isLast: boolean;
    readonly first: Neighbour;
    readonly last: Neighbour;
  };
  /** Others have the entry's API key; their records and the entry's count. The key signs in as its owner. */
  readonly sameApiKey: { readonly isOwner: boolean; readonly owner: Neighbour };
  /** Others have the entry's bcrypt hash, and so its password; their records and the entry's count. */
  readonly sameHash: { readonly isFirst: boolean; readonly first: Neighbour };
  /** The entry lists workspaces that are named like other users, who are those by workspace. */
  readonly othersWorkspace: { readonly owners: ReadonlyMap<string, Neighbour> };
  /** The entry alone lists workspaces where many list others of nearly the same names, which are those by workspace. */
  readonly similarWorkspace: { readonly meant: ReadonlyMap<string, string> };
}

/**
 * Another entry, as far as a rule may look at it: it is known by what it is to the entry, as "the first of the same
 * username". An entry is looked at again when the neighbour's username changes, not when anything else of it does or
 * another one takes its part with the same username; so there is nothing else to see.
 */
export interface Neighbour {
  readonly username: string | null;
  /** It in a sentence; once another one takes its part, the other. */
  readonly name: UserName;
  /** Points to a place of it; once another one takes its part, to that of the other. */
  readonly point: <S extends string>(place: PlaceName, message: Sayable<S>) => Related;
}

type Finders = { readonly [R in keyof Relations]: (entry: Entry, accounts: Accounts) => Relations[R] | null };

/** What there is to know about an entry in each relation; null where it does not stand so to any other. */
export const relations: Finders = {
  sameUsername(entry, accounts) {
    const name = entry.record.usernameText;
    if (name === null) return null;
    const first = accounts.firstOf(name);
    const last = accounts.lastOf(name);
    if (!first || !last || first === last) return null;
    return {
      isFirst: entry === first,
      isLast: entry === last,
      first: neighbour(first, () => accounts.firstOf(name)),
      last: neighbour(last, () => accounts.lastOf(name)),
    };
  },

  sameApiKey(entry, accounts) {
    const owner = sharingWith(entry, accounts, (record) => accounts.ownerOfKey(record));
    return owner && { isOwner: owner.isSelf, owner: owner.neighbour };
  },

  sameHash(entry, accounts) {
    const first = sharingWith(entry, accounts, (record) => accounts.ownerOfHash(record));
    return first && { isFirst: first.isSelf, first: first.neighbour };
  },

  othersWorkspace({ record }, accounts) {
    let owners: Map<string, Neighbour> | null = null;
    for (const name of record.workspaceNames) {
      const owner = name === record.usernameText ? undefined : accounts.firstOf(name);
      if (!owner) continue;
      owners ??= new Map();
      owners.set(
        name,
        neighbour(owner, () => accounts.firstOf(name)),
      );
    }
    return owners && { owners };
  },

  similarWorkspace({ record }, accounts) {
    let meant: Map<string, string> | null = null;
    for (const name of record.workspaceNames) {
      const other = accounts.meantWorkspace(name);
      if (other !== undefined) meant = (meant ?? new Map<string, string>()).set(name, other);
    }
    return meant && { meant };
  },
};

/** The first of those with whom an entry shares a secret; null for one that shares none, or whose record counts not. */
function sharingWith(
  entry: Entry,
  accounts: Accounts,
  ownerOf: (record: EntryRecord) => Entry | undefined,
): { readonly isSelf: boolean; readonly neighbour: Neighbour } | null {
  const { record } = entry;
  const owner = accounts.isReplaced(entry) ? undefined : ownerOf(record);
  return owner ? { isSelf: owner === entry, neighbour: neighbour(owner, () => ownerOf(record)) } : null;
}

/** `find` gives the entry whose part it is by then. */
function neighbour(entry: Entry, find: () => Entry | undefined): Neighbour {
  const username = entry.record.usernameText;
  return {
    username,
    name: userName(username, () => (find() ?? entry).userPlace),
    point: (place, said) => ({
      place,
      message: sayable(said),
      get entry() {
        return find() ?? entry;
      },
    }),
  };
}
