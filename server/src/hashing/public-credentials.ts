/**
 * Credentials that anyone can read in the sources, images and documentation of Rubrix and Argilla. Where each stands:
 * docs/server.md#public-credentials.
 */
import { canonicalHash, saltStart } from './bcrypt-hash.ts';

/** Passwords of shipped users; the order in which they are tried. */
export const publicPasswords = ['1234', '12345678'] as const;

/** The user that the images of Argilla 1.6 and later make when they start (docs/server.md#migrate-task). */
export const defaultUser = { username: 'argilla', apiKey: 'argilla.apikey' } as const;

/** Usernames of shipped users, and of the documentation's examples. */
export const publicUsernames = [
  'rubrix',
  'argilla',
  'team',
  'admin',
  'owner',
  'john',
  'tanya',
  'daisy',
  'macleod',
  'sanchez',
] as const;

/** API keys of shipped users. */
export const defaultApiKeys = [
  'rubrix.apikey',
  defaultUser.apiKey,
  'team.apikey',
  'admin.apikey',
  'owner.apikey',
] as const;

/** API keys from tests and documentation. */
export const documentedApiKeys = [
  'annotator.apikey',
  'mock-user.apikey',
  'ThisIsTheUser1APIKEY',
  'ThisIsTheUser2APIKEY',
  'ThisIsTheUserAPIKEY',
  '4AkeAPIk3Y',
] as const;

/** Published hashes and the password that each verifies. */
export const publicHashes: readonly { readonly hash: string; readonly password: string }[] = [
  // the default user of every release up to 1.5.1
  { hash: '$2y$12$MPcRR71ByqgSI8AaqgxrMeSdrD4BcxDIdYkr.ePQoKz7wsGK7SAca', password: '1234' },
  // john, tanya, daisy, macleod and sanchez of docs and tests
  { hash: '$2y$05$xtl7iy3bpqchUwiQMjEHe.tY7OaIjDrg43W3TB4EHQ7izvdjvGtPS', password: '1234' },
  { hash: '$2y$05$aqNyXcXRXddNj5toZwT0HugHqKZypvqlBAkZviAGGbsAC8oTj/P5K', password: '1234' },
  { hash: '$2y$05$l83IhUs4ZDaxsgZ/P12FO.RFTi2wKQ2AxMK2vYtLx//yKramuCcZG', password: '1234' },
  { hash: '$2y$05$Fb3iv7AGv8k.o5cl9qdCtuwkrLcDcSYKWyJk1QNl6RXKUecvP.Ium', password: '1234' },
  { hash: '$2y$05$wMvfoz2TwrRFRZhNELHjbOcqEucVYImNORuRvh7Vp26.dIqvo9tY2', password: '1234' },
  // tests
  { hash: '$2y$05$eaw.j2Kaw8s8vpscVIZMfuqSIX3OLmxA21WjtWicDdn0losQ91Hw.', password: '1234' },
  { hash: '$2y$05$T5mHt/TfRHPPYwbeN2.q7e11QqhgvsHbhvQQ1c/pdap.xPZM2axje', password: 'my-passwd' },
];

/** Well-formed, but lower-cased by the docs of 2022: no known password verifies it. */
export const deadPublicHash = '$2y$05$t5mht/tfrhppywben2.q7e11qqhgvshbhvqq1c/pdap.xpzm2axje';

const passwordByHash = new Map(publicHashes.map(({ hash, password }) => [canonicalHash(hash), password]));

const publicSalts = new Set(publicHashes.map(({ hash }) => saltStart(hash)));

/** The password that a published hash verifies, in whatever spelling the hash stands; undefined for any other text. */
export function publicHashPassword(hash: string): string | undefined {
  if (!publicSalts.has(saltStart(hash))) return undefined;
  const canonical = canonicalHash(hash);
  return canonical === null ? undefined : passwordByHash.get(canonical);
}
