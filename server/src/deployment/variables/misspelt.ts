import { nearestOf } from '../../common/words/nearest.ts';
import type { KnownVariable } from './known.ts';

/** The variable that a name was probably meant to be, which it is not; null where nothing is near. */
export function meantVariable(name: string, known: readonly KnownVariable[]): KnownVariable | null {
  const plain = name.toUpperCase().replaceAll('-', '_');
  const same = known.find((each) => each.name === plain);
  // Letters in another case, hyphens for underscores.
  if (same) return same;
  const near = nearestOf(
    plain,
    known.filter(({ name: each }) => each.length >= shortest).map(({ name: each }) => each),
  );
  const spelt = known.find((each) => each.name === near);
  return spelt ?? known.find((each) => leavesOutWords(plain, each)) ?? null;
}

/** Shorter names are near to those of other programs. */
const shortest = 12;

/** Parts of a name that may be left out or be one too many, and what is left is still clear. */
const fillers: ReadonlySet<string> = new Set(['LOCAL', 'AUTH', 'DB', 'DEFAULT', 'FILE', 'PATH']);

/** `ARGILLA_USERS_FILE` for `ARGILLA_LOCAL_AUTH_USERS_DB_FILE`: the words that tell what it is are there, no others. */
function leavesOutWords(name: string, { name: known, role }: KnownVariable): boolean {
  if (role !== 'users-file' && role !== 'default-key' && role !== 'default-password' && role !== 'secret') return false;
  if (!known.includes('_LOCAL_AUTH_')) return false;
  const given = wordsOf(name);
  const wanted = wordsOf(known);
  if (given[0] !== wanted[0] && given[0] !== 'LOCAL') return false;
  const telling = wanted.slice(1).filter((word) => !fillers.has(word));
  const more = given.filter((word) => word !== wanted[0] && !fillers.has(word));
  // `RUBRIX_API_KEY` is a name of its own, the client's.
  const hasFiller = given.some((word) => fillers.has(word)) || role === 'users-file' || role === 'secret';
  return hasFiller && given.length >= 3 - Number(role === 'secret') && more.join(' ') === telling.join(' ');
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/API_KEY\b/, 'APIKEY')
    .replace(/SECRET_KEY\b/, 'SECRETKEY')
    .split('_');
}
