import type { InspectedUser } from '../analysis/inspect.ts';
import type { AccessSide } from './access-side.ts';
import { renamesBetween } from './renames.ts';
import { UserChange, type Comparison } from './user-change.ts';

/**
 * Whose access differs between two files, sorted by name, with a yield at each user. What counts is what the server
 * ends up with: a file in another order has the same users.
 */
export function* compareAccess(before: AccessSide, after: AccessSide): Generator<undefined, readonly UserChange[]> {
  const old = yield* byName(before);
  const now = yield* byName(after);
  const renamed = yield* renamesBetween(old, now);
  const gone = new Map(old);
  const names = new Map<string, string>();
  for (const [name, was] of renamed) names.set(was, name);
  const owners = new Map<string, string>();
  for (const { apiKey, apiKeyOwner } of before.users) owners.set(apiKey, apiKeyOwner);
  const comparison: Comparison = {
    nameNow: (name) => names.get(name) ?? name,
    ownerBefore: (apiKey) => owners.get(apiKey),
    isApiKey: (name) => before.isApiKey(name) || after.isApiKey(name),
  };
  const changes: { readonly name: string; readonly change: UserChange }[] = [];
  const add = (name: string, was: InspectedUser | null, is: InspectedUser | null): void => {
    const change = new UserChange(was, is, comparison);
    if (change.isOne) changes.push({ name, change });
  };
  for (const [name, user] of now) {
    const earlier = renamed.get(name) ?? name;
    add(name, old.get(earlier) ?? null, user);
    gone.delete(earlier);
    yield;
  }
  for (const [name, user] of gone) {
    add(name, user, null);
    yield;
  }
  return changes.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ change }) => change);
}

function* byName({ users }: AccessSide): Generator<undefined, ReadonlyMap<string, InspectedUser>> {
  const found = new Map<string, InspectedUser>();
  for (const user of users) {
    found.set(user.username, user);
    yield;
  }
  return found;
}
