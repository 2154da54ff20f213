/** The exception of passlib 1.7.4 behind the HTTP 500 of every login with such a value (docs/server.md#hashes). */
export type PasslibError = 'UnknownHashError' | 'ValueError';

/** Ways to store a password that are not bcrypt as the server reads it. */
export type OtherScheme =
  | 'apr1'
  | 'md5-crypt'
  | 'sha256-crypt'
  | 'sha512-crypt'
  | 'sha1'
  | 'argon2'
  | 'pbkdf2'
  | 'scrypt'
  | 'yescrypt'
  | 'phpass'
  | 'bcrypt-sha256'
  | 'des-crypt'
  | 'hex-digest'
  | 'unknown';

/** What is wrong with a `hashed_password`, the outermost fault first. */
export type HashFault =
  | { readonly kind: 'other-scheme'; readonly scheme: OtherScheme }
  /** `cost` as written, any size. */
  | { readonly kind: 'cost-out-of-range'; readonly cost: number }
  /** In UTF-16 units of the whole text. */
  | { readonly kind: 'bad-length'; readonly length: number; readonly expected: number }
  /** `offset`: the first character outside bcrypt's alphabet, in UTF-16 units from the start of the text. */
  | { readonly kind: 'bad-character'; readonly offset: number }
  | { readonly kind: PlainFaultKind };

export type PlainFaultKind =
  | 'empty'
  | 'plain-text'
  | 'placeholder'
  /** `*` or a leading `!`, as in /etc/shadow. */
  | 'locked'
  /** `user:` or `:` in front, as htpasswd prints it. */
  | 'htpasswd-prefix'
  /** `bcrypt$`, `{CRYPT}` or `{BLF-CRYPT}` in front, as Django, LDAP and Dovecot write it. */
  | 'scheme-prefix'
  | 'leading-blank'
  | 'trailing-blank'
  /** A blank or line break inside: a hash split over two lines. */
  | 'inner-blank'
  | 'quotes-inside'
  /** `;` or `,` at the end. */
  | 'trailing-punctuation'
  /** `$$`, as Compose files need it. */
  | 'doubled-dollar'
  /** `\$`, as some shells need it. */
  | 'escaped-dollar'
  /** A `$`, or what stood between two of them, was eaten, usually by a shell. */
  | 'lost-dollar'
  | 'cost-not-a-number'
  /** One digit, or superfluous zeros. */
  | 'cost-digits'
  | 'salt-only'
  /** `$2x$`, of a faulty library of 2011. */
  | 'variant-2x'
  /** `$2c$`, `$2B$` and the like. */
  | 'unknown-variant';
