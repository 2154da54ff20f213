import { literal, words, type Words } from '../common/words/message.ts';
import { count } from '../common/words/words.ts';
import type { HashFault, OtherScheme, PlainFaultKind } from './hash-fault.ts';

const schemeNames = {
  apr1: 'Apache MD5 ($apr1$)',
  'md5-crypt': 'MD5-crypt ($1$)',
  'sha256-crypt': 'SHA-256-crypt ($5$)',
  'sha512-crypt': 'SHA-512-crypt ($6$)',
  sha1: 'SHA-1',
  argon2: 'Argon2',
  pbkdf2: 'PBKDF2',
  scrypt: 'scrypt',
  yescrypt: 'yescrypt',
  phpass: 'phpass',
  'bcrypt-sha256': 'bcrypt-SHA256',
  'des-crypt': 'DES crypt',
  'hex-digest': 'a plain digest in hexadecimal digits',
  unknown: 'an unknown scheme',
} as const satisfies Readonly<Record<OtherScheme, string>>;

const sentences = {
  empty: 'it is empty',
  'plain-text': 'it is not a hash at all, perhaps the password itself',
  placeholder: 'it is a placeholder that was never filled in',
  locked: 'it is the mark of a locked account, which means nothing here',
  'htpasswd-prefix': 'the name and colon of htpasswd stand before it',
  'scheme-prefix': 'the name of its scheme stands before it',
  'leading-blank': 'a blank stands before it',
  'trailing-blank': 'a blank or line break stands behind it',
  'inner-blank': 'a blank or line break splits it',
  'quotes-inside': 'quotes are part of the text',
  'trailing-punctuation': 'a comma or semicolon stands behind it',
  'doubled-dollar': 'its $ are doubled, as only Compose files need it',
  'escaped-dollar': 'its $ have backslashes, as only a shell needs them',
  'lost-dollar': 'a $ or a part behind one is lost, as happens in a shell or Compose file',
  'cost-not-a-number': 'its cost is not a number',
  'cost-digits': 'its cost must have two digits',
  'salt-only': 'it breaks off after the salt or before',
  'variant-2x': 'hashes of a faulty library ($2x$) are not supported',
  'unknown-variant': 'its variant is none of $2a$, $2b$ and $2y$',
} as const satisfies Readonly<Record<PlainFaultKind, string>>;

/** The fault as a clause for messages about "the hash"; nothing of the value is in it but its cost and length. */
export function describeFault(fault: HashFault): Words {
  switch (fault.kind) {
    case 'other-scheme':
      return words`it is ${schemeNames[fault.scheme]}, not bcrypt`;
    case 'cost-out-of-range':
      return words`its cost ${fault.cost} is not between 4 and 31`;
    case 'bad-length': {
      const difference = fault.length - fault.expected;
      return words`it is ${count(Math.abs(difference), 'character')} too ${difference < 0 ? 'short' : 'long'}`;
    }
    case 'bad-character':
      return words`its character ${fault.offset + 1} is none that bcrypt uses`;
    default:
      return literal(sentences[fault.kind]);
  }
}
