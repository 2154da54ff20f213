/** What passlib makes of a text at login: a bcrypt hash that it can use, or the fault. */
import { findFault } from './find-fault.ts';
import type { HashFault, PasslibError } from './hash-fault.ts';

/** All but `2` compute the same; `2` leaves out the NUL behind the password. */
export type BcryptVariant = '2' | '2a' | '2b' | '2y';

export type HashClass =
  | { readonly usable: true; readonly variant: BcryptVariant; readonly cost: number }
  | {
      readonly usable: false;
      readonly reason: HashFault;
      readonly passlib: PasslibError;
      /** The usable hash that is left once the fault is mended, where that is certain. A secret. */
      readonly repaired?: string;
    };

export interface HashParts {
  readonly variant: BcryptVariant;
  readonly cost: number;
  /** 22 characters, 16 bytes. */
  readonly salt: string;
  /** 31 characters, 23 bytes. */
  readonly checksum: string;
}

const alphabet = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const wellFormed = /^\$(2[aby]?)\$(0[4-9]|[12]\d|3[01])\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})$/;

/**
 * The parts of a hash that passlib's bcrypt verifies, else null. The unused low bits of the last characters of salt and
 * checksum are cleared: passlib does so too, with a warning in its log (docs/server.md#hashes).
 */
export function parseHash(text: string): HashParts | null {
  const match = wellFormed.exec(text);
  if (!match) return null;
  const [, variant = '', cost = '', salt = '', checksum = ''] = match;
  return {
    variant: variant as BcryptVariant,
    cost: Number(cost),
    salt: clearLowBits(salt, 16),
    checksum: clearLowBits(checksum, 4),
  };
}

function clearLowBits(text: string, step: number): string {
  const value = alphabet.indexOf(text.slice(-1));
  return text.slice(0, -1) + alphabet.charAt(value - (value % step));
}

/** One text for all spellings of a hash that verify the same passwords; null when login can't use it. */
export function canonicalHash(text: string): string | null {
  const parts = parseHash(text);
  if (!parts) return null;
  const variant = parts.variant === '2' ? '2' : '2b';
  return `$${variant}$${String(parts.cost).padStart(2, '0')}$${parts.salt}${parts.checksum}`;
}

/** Letters of salt and checksum together. */
const saltedLength = 53;

/**
 * The first four letters of a hash's salt, as a number: they tell nearly all hashes apart, at next to no cost. Of any
 * other text some number.
 */
export function saltStart(text: string): number {
  const at = text.length - saltedLength;
  if (at < 0) return -1;
  return (
    (text.charCodeAt(at) << 21) |
    (text.charCodeAt(at + 1) << 14) |
    (text.charCodeAt(at + 2) << 7) |
    text.charCodeAt(at + 3)
  );
}

/**
 * What `CryptContext(schemes=["bcrypt"])` of passlib 1.7.4 does with a value at login (docs/server.md#hashes):
 * verify passwords against it, or raise whatever the password is.
 */
export function classifyHash(text: string): HashClass {
  // Several rules ask about one hash, one after the other.
  if (last?.text !== text) last = { text, found: classify(text) };
  return last.found;
}

let last: { readonly text: string; readonly found: HashClass } | undefined;

function classify(text: string): HashClass {
  const match = wellFormed.exec(text);
  if (match) return { usable: true, variant: match[1] as BcryptVariant, cost: Number(match[2]) };
  // passlib picks the handler by these beginnings alone; only then it looks at the rest
  const passlib = /^\$2[abxy]?\$/.test(text) ? 'ValueError' : 'UnknownHashError';
  const { fault, repaired } = findFault(text, (candidate) => wellFormed.test(candidate));
  return { usable: false, reason: fault, passlib, ...(repaired === undefined ? {} : { repaired }) };
}
