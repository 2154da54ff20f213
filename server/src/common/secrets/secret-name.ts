/** Which names stand before passwords, hashes and keys: in a users file, a variable, a comment. */

const ends = /(?:password|passwd|passphrase|pwd|hash|apikey|apitoken|secretkey|secret|token)$/;

/** In letters: a name that is longer is none. */
const longestName = 80;

export function isSecretName(name: string): boolean {
  return name.length <= longestName && ends.test(name.toLowerCase().replace(/[^a-z0-9]/g, ''));
}
