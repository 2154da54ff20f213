import type { InspectedUser } from '../analysis/inspect.ts';
import { canonicalHash } from '../hashing/bcrypt-hash.ts';

/** What tells that two users are one: a secret that nobody else has; null where a user has none of this kind. */
type Token = (user: InspectedUser) => string | null;

const tokens: readonly Token[] = [
  ({ apiKey }) => (apiKey === '' ? null : apiKey),
  // A text that is no hash is often the same for everybody.
  ({ hashedPassword }) => canonicalHash(hashedPassword),
];

/**
 * Who has another name than before: old names by new ones. A user that is gone and one that has come are the same if
 * both alone have an API key or a hash, each in its file, and no such secret speaks for a third one.
 */
export function* renamesBetween(
  before: ReadonlyMap<string, InspectedUser>,
  after: ReadonlyMap<string, InspectedUser>,
): Generator<undefined, ReadonlyMap<string, string>> {
  if (!(yield* hasOthers(before, after)) || !(yield* hasOthers(after, before))) return new Map();
  /** For each user that has come those that it may have been, and the other way round. */
  const earlier = new Map<string, Set<string>>();
  const later = new Map<string, Set<string>>();
  for (const token of tokens) {
    const old = yield* soleOwners(before, token);
    for (const [secret, now] of yield* soleOwners(after, token)) {
      yield;
      const was = old.get(secret);
      if (typeof was !== 'string' || now === null || after.has(was) || before.has(now)) continue;
      addTo(earlier, now, was);
      addTo(later, was, now);
    }
  }
  const renamed = new Map<string, string>();
  for (const [now, candidates] of earlier) {
    const [was] = candidates;
    if (was !== undefined && candidates.size === 1 && later.get(was)?.size === 1) renamed.set(now, was);
  }
  return renamed;
}

/** Whether there are names that the other file does not have. */
function* hasOthers(
  users: ReadonlyMap<string, unknown>,
  others: ReadonlyMap<string, unknown>,
): Generator<undefined, boolean> {
  for (const name of users.keys()) {
    if (!others.has(name)) return true;
    yield;
  }
  return false;
}

/** By secret the name of the one user that has it; null where several have. */
function* soleOwners(
  users: ReadonlyMap<string, InspectedUser>,
  token: Token,
): Generator<undefined, ReadonlyMap<string, string | null>> {
  const owners = new Map<string, string | null>();
  for (const [name, user] of users) {
    const secret = token(user);
    if (secret !== null) owners.set(secret, owners.has(secret) ? null : name);
    yield;
  }
  return owners;
}

function addTo(sets: Map<string, Set<string>>, name: string, other: string): void {
  const found = sets.get(name);
  if (found) found.add(other);
  else sets.set(name, new Set([other]));
}
