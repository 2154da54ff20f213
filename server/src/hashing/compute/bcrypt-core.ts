/** Hashing and verifying: in WebAssembly, or in JavaScript where that can't be. */
import { decodeBase64, encodeBase64, hashSync } from 'bcryptjs';
import { parseHash, type BcryptVariant, type HashParts } from '../bcrypt-hash.ts';
import { isCost } from '../cost.ts';
import { checkPassword } from '../passwords/password.ts';
import { hashInWasm } from './wasm-bcrypt.ts';

const saltBytes = 16;

/** A new `$2b$` hash. Takes its thread for as long as the cost demands: for workers only. */
export async function createHash(password: string, cost: number): Promise<string> {
  const fault = checkPassword(password) ?? (isCost(cost) ? null : 'The cost is out of range.');
  if (fault !== null) throw new RangeError(fault);
  const salt = encodeBase64(crypto.getRandomValues(new Uint8Array(saltBytes)), saltBytes);
  return `${settings('2b', cost)}${salt}${await checksumOf(password, { variant: '2b', cost, salt })}`;
}

/** The index of the first candidate that the hash verifies, else -1. Takes its thread like `createHash`. */
export async function findMatch(hash: string, candidates: readonly string[]): Promise<number> {
  const parts = parseHash(hash);
  if (parts === null) throw new RangeError('The hash is not one that login can use.');
  for (const [index, candidate] of candidates.entries())
    if ((await checksumOf(candidate, parts)) === parts.checksum) return index;
  return -1;
}

type Salted = Pick<HashParts, 'variant' | 'cost' | 'salt'>;

async function checksumOf(password: string, { variant, cost, salt }: Salted): Promise<string> {
  const inWasm = variant === '2' ? null : await hashInWasm(password, decodeBase64(salt, saltBytes), cost);
  // not compareSync: that one takes no `$2$`, which is a character shorter
  const hash = inWasm ?? hashSync(password, `${settings(variant, cost)}${salt}`);
  return hash.slice(-31);
}

function settings(variant: BcryptVariant, cost: number): string {
  return `$${variant}$${String(cost).padStart(2, '0')}$`;
}
