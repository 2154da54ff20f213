/** Signs in the expressions of this room. */

/** Beyond ASCII, without blanks of other kinds, line ends, and what can't be seen. */
export const beyondAscii =
  '\\xa1-\\xac\\xae-\\u1fff\\u2010-\\u2027\\u2030-\\u205e\\u2070-\\u2fff\\u3001-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd';

/** What may stand within single quotes. */
export const anySign = ` -&(-~${beyondAscii}`;

export const comment = `#['${anySign}]*`;
