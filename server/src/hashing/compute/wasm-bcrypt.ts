/** bcrypt in WebAssembly, which takes three quarters of the time that JavaScript does (docs/performance.md). */
import { bcrypt } from 'hash-wasm';
import { maxPasswordBytes } from '../passwords/password.ts';

/** A page, or a system without memory that can be run, may forbid it; that does not change while a thread runs. */
let isAllowed = 'WebAssembly' in globalThis;

/** The hash of a password, which is cut to what bcrypt reads; null where there is none this way. */
export async function hashInWasm(
  password: string,
  salt: readonly number[],
  costFactor: number,
): Promise<string | null> {
  const bytes = new TextEncoder().encode(password).subarray(0, maxPasswordBytes);
  if (!isAllowed || bytes.length === 0) return null;
  try {
    return await bcrypt({ password: bytes, salt: Uint8Array.from(salt), costFactor, outputType: 'encoded' });
  } catch {
    isAllowed = false;
    return null;
  }
}
