import type { MatrixTable, Person } from './table.ts';

/** Why somebody reaches a workspace: by the list, as it is the private one, as a super-user, by another's API key. */
export type Reason = 'listed' | 'private' | 'superuser' | 'key';

export interface Reach {
  readonly reason: Reason;
  /** Which of password and API key opens it; `none`: neither does, so that it is reached by nobody. */
  readonly by: 'all' | 'password' | 'key' | 'none';
}

/** Whom an API key signs in as: a user, or the built-in super-user. */
export type KeyOwner = Person | 'built-in';

/** Whom the API key of a user signs in as, where that is somebody else; null: nobody else. */
export function otherOwner(table: MatrixTable, { remarks: { key } }: Person): KeyOwner | null {
  if (key === 'built-in') return key;
  return (typeof key === 'object' ? table.person(key.owner) : undefined) ?? null;
}

/** What opens a user's own account. */
export function waysIn({ remarks: { password, key } }: Person): Reach['by'] {
  if (password === undefined) return key === undefined ? 'all' : 'password';
  return key === undefined ? 'key' : 'none';
}

/** Whether and why somebody reaches a workspace; null: there is no way. */
export function reachOf(table: MatrixTable, person: Person, workspace: number): Reach | null {
  const own = ownReason(person, workspace);
  const by = waysIn(person);
  if (own && by !== 'none') return { reason: own, by };
  const owner = otherOwner(table, person);
  if (owner && (owner === 'built-in' || ownReason(owner, workspace))) return { reason: 'key', by: 'key' };
  return own && { reason: own, by };
}

function ownReason({ own, listed, remarks }: Person, workspace: number): Exclude<Reason, 'key'> | null {
  if (own === workspace) return 'private';
  if (remarks.superuser === true) return 'superuser';
  return listed.includes(workspace) ? 'listed' : null;
}
