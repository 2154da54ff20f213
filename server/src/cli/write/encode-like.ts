const bom = [0xef, 0xbb, 0xbf];

/** The bytes of a text that takes the place of others, with the byte order mark if those have one. */
export function encodeLike(old: Uint8Array, text: string): Uint8Array {
  const start = bom.every((byte, index) => old[index] === byte) ? Buffer.from(bom) : Buffer.alloc(0);
  return Buffer.concat([start, Buffer.from(text)]);
}
