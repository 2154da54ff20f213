import { fieldNames, type FieldName } from '../../model/fields.ts';

/** Words that people write for a field and that spelling alone does not explain. */
const synonyms: Readonly<Record<string, FieldName>> = {
  user: 'username',
  name: 'username',
  login: 'username',
  userid: 'username',
  password: 'hashed_password',
  passwordhash: 'hashed_password',
  hash: 'hashed_password',
  passwd: 'hashed_password',
  pass: 'hashed_password',
  key: 'api_key',
  token: 'api_key',
  apitoken: 'api_key',
  mail: 'email',
  emailaddress: 'email',
  team: 'workspaces',
  teams: 'workspaces',
  group: 'workspaces',
  groups: 'workspaces',
  realname: 'full_name',
  displayname: 'full_name',
  inactive: 'disabled',
  issuperuser: 'superuser',
  isdisabled: 'disabled',
};

const plain = new Map(fieldNames.map((name) => [bare(name), name] as const));

/** The field that a key was probably meant to be, or null. `superuser` only where the server reads it. */
export function meantKey(key: string, superuserKey: boolean): FieldName | null {
  const word = bare(key);
  const meant = plain.get(word) ?? (Object.hasOwn(synonyms, word) ? synonyms[word] : undefined) ?? nearest(word);
  return meant === undefined || (meant === 'superuser' && !superuserKey) ? null : meant;
}

function bare(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function nearest(word: string): FieldName | undefined {
  let best: FieldName | undefined;
  let least = 3;
  for (const [candidate, name] of plain) {
    // A short word is near to everything.
    const limit = candidate.length <= 5 ? 1 : 2;
    const distance = editDistance(word, candidate, limit);
    if (distance <= limit && distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours between two words; a number above `limit` when there are
 * more.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous: number[] = [];
  let current = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const beforePrevious = previous;
    previous = current;
    current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    // From one row to the next the least cost never falls, and rises by one at most.
    if (current.every((cost) => cost > limit)) return limit + 1;
  }
  return current[b.length] ?? limit + 1;
}
