import type { Accounts } from './accounts.ts';
import type { Entry, PlaceName } from './entry.ts';
import type { Related } from './finding.ts';

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
  /** The entry lists workspaces that are named like other users, who are those by workspace. */
  readonly othersWorkspace: { readonly owners: ReadonlyMap<string, Neighbour> };
}

/**
 * Another entry, as far as a rule may look at it. An entry is not looked at again when anything else of a neighbour
 * changes, so there is nothing else to see.
 */
export interface Neighbour {
  readonly username: string | null;
  /** Points to a place of it. */
  readonly point: (place: PlaceName, message: string) => Related;
}

type Finders = { readonly [R in keyof Relations]: (entry: Entry, accounts: Accounts) => Relations[R] | null };

/** What there is to know about an entry in each relation; null where it does not stand so to any other. */
export const relations: Finders = {
  sameUsername(entry, accounts) {
    const { usernameText } = entry.record;
    const namesakes = usernameText === null ? [] : accounts.withUsername(usernameText);
    const [first] = namesakes;
    const last = namesakes.at(-1);
    if (!first || !last || first === last) return null;
    return { isFirst: entry === first, isLast: entry === last, first: neighbour(first), last: neighbour(last) };
  },

  sameApiKey(entry, accounts) {
    const { apiKeyText } = entry.record;
    if (apiKeyText === null || accounts.isReplaced(entry)) return null;
    const [owner, second] = accounts.withApiKey(apiKeyText);
    return owner && second ? { isOwner: entry === owner, owner: neighbour(owner) } : null;
  },

  othersWorkspace({ record }, accounts) {
    const owners = new Map<string, Neighbour>();
    for (const name of record.workspaceNames) {
      const [owner] = name === record.usernameText ? [] : accounts.withUsername(name);
      if (owner) owners.set(name, neighbour(owner));
    }
    return owners.size > 0 ? { owners } : null;
  },
};

function neighbour(entry: Entry): Neighbour {
  return {
    username: entry.record.usernameText,
    point: (place, message) => ({ entry, place, message }),
  };
}
