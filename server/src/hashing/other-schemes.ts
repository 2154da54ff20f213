import type { OtherScheme } from './hash-fault.ts';

const schemes: readonly (readonly [OtherScheme, RegExp])[] = [
  ['apr1', /^\$apr1\$/],
  ['md5-crypt', /^\$1\$/],
  ['sha256-crypt', /^\$5\$/],
  ['sha512-crypt', /^\$6\$/],
  ['sha1', /^\{S?SHA\}/i],
  ['argon2', /^(?:\$argon2|argon2\$)/],
  ['pbkdf2', /^(?:\$pbkdf2|pbkdf2[:_])/],
  ['scrypt', /^(?:\$scrypt\$|\$7\$|scrypt[:$])/],
  ['yescrypt', /^\$g?y\$/],
  ['phpass', /^\$[PH]\$/],
  ['bcrypt-sha256', /^(?:\$bcrypt-sha256\$|bcrypt_sha256\$)/],
  // also MySQL's, with a star
  ['hex-digest', /^(?:\*?[0-9a-f]{40}|[0-9a-f]{32}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i],
  ['des-crypt', /^_[./A-Za-z0-9]{19}$/],
  ['unknown', /^(?:\$[a-z0-9-]+\$.*\$|\{[A-Z0-9.-]+\}[^{}]*$)/i],
];

/** The scheme that a text is a hash of; null when it looks like none. Bcrypt in any form is not asked for here. */
export function otherScheme(text: string): OtherScheme | null {
  for (const [scheme, pattern] of schemes) if (pattern.test(text)) return scheme;
  return isDesCrypt(text) ? 'des-crypt' : null;
}

/**
 * 13 letters and digits may be a password as well. The last one of DES crypt carries two zero bits, and eleven random
 * characters hardly ever lack one of the kinds, or look like a word with a number.
 */
function isDesCrypt(text: string): boolean {
  return (
    /^[./A-Za-z0-9]{12}[.26AEIMQUYcgkosw]$/.test(text) &&
    /[A-Z]/.test(text) &&
    /[a-z]/.test(text) &&
    /[0-9./]/.test(text) &&
    !/^[A-Za-z]{3,}\d+[A-Za-z]*$/.test(text)
  );
}
