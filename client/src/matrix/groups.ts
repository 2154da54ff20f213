import { otherOwner, waysIn } from './reach.ts';
import type { MatrixTable, Person } from './table.ts';

export const groupings = ['none', 'role', 'reach'] as const;
/** What users are put together by: nothing, how they sign in, or what they reach. */
export type Grouping = (typeof groupings)[number];

export type Role = 'superuser' | 'user' | 'key' | 'disabled' | 'locked';

/** Users who belong together. */
export interface Group {
  readonly key: string;
  readonly sortKey: string;
  /** What is common to them: a role, or the names of the workspaces; `all` for super-users. */
  readonly common: { readonly role: Role } | { readonly workspaces: readonly string[] | 'all' };
}

/** Those that give most to think about first. */
const roles: readonly Role[] = ['superuser', 'key', 'disabled', 'locked', 'user'];

/** The group of a user. */
export function groupOf(table: MatrixTable, person: Person, by: Exclude<Grouping, 'none'>): Group {
  if (by === 'role') {
    const role = roleOf(table, person);
    return { key: role, sortKey: String(roles.indexOf(role)), common: { role } };
  }
  if (person.remarks.superuser === true) return { key: 'all', sortKey: '0', common: { workspaces: 'all' } };
  const found = person.listed.flatMap((id) => table.workspace(id) ?? []);
  const inOrder = found.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  const key = inOrder.map(({ id }) => id).join();
  // Who has no team comes last.
  const sortKey = inOrder.length === 0 ? '2' : `1${inOrder.map((each) => each.sortKey).join('\n')}`;
  return { key, sortKey, common: { workspaces: inOrder.map(({ name }) => name) } };
}

function roleOf(table: MatrixTable, person: Person): Role {
  if (person.remarks.superuser === true) return 'superuser';
  if (otherOwner(table, person)) return 'key';
  if (waysIn(person) === 'none') return 'locked';
  return person.remarks.password === 'disabled' ? 'disabled' : 'user';
}
