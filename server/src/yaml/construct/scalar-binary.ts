import { fault } from '../fault.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = 0x3d;

const sextets = new Int8Array(128).fill(-1);
for (let index = 0; index < ALPHABET.length; index++) sextets[ALPHABET.charCodeAt(index)] = index;

/**
 * The bytes that PyYAML makes of a scalar tagged `!!binary`: base64 as Python reads it, which passes over what is not
 * of the alphabet and stops at the padding that completes a group.
 */
export function makeBytes(value: string, offset: number): Uint8Array {
  for (let index = 0; index < value.length; index++) {
    if (value.charCodeAt(index) > 0x7f) {
      throw fault('constructor', 'failed to convert base64 data into ascii', offset);
    }
  }
  const bytes = new Uint8Array(Math.ceil((value.length * 3) / 4));
  let size = 0;
  let group = 0;
  let left = 0;
  let pads = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code === PAD) {
      if (group >= 2 && group + ++pads >= 4) return bytes.slice(0, size);
      continue;
    }
    const sextet = sextets[code] ?? -1;
    if (sextet < 0) continue;
    pads = 0;
    if (group > 0) bytes[size++] = ((left << (group * 2)) | (sextet >> (6 - group * 2))) & 0xff;
    left = sextet;
    group = (group + 1) % 4;
  }
  if (group === 0) return bytes.slice(0, size);
  const reason = group === 1 ? 'number of data characters cannot be 1 more than a multiple of 4' : 'Incorrect padding';
  throw fault('constructor', `failed to decode base64 data: ${reason}`, offset);
}
