import fc from 'fast-check';

/** Stands in a text for a byte that is not UTF-8; no text has it otherwise. */
const badByte = '\udcff';

export function hasBadByte(text: string): boolean {
  return text.includes(badByte);
}

export function toBytes(text: string): Uint8Array {
  const pieces = text.split(badByte).flatMap((piece) => [Buffer.from(piece), Buffer.from([0xff])]);
  return Buffer.concat(pieces.slice(0, -1));
}

/** The text with such a byte somewhere, most often near its end. */
export function withBadByte(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, fc.constantFrom(0, 0, 0.5, 1), fc.nat(400)).map(([whole, share, back]) => {
    const letters = Array.from(whole);
    const at = Math.max(0, letters.length - Math.floor(share * letters.length) - back);
    return [...letters.slice(0, at), badByte, ...letters.slice(at)].join('');
  });
}
