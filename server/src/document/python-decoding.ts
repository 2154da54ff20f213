/**
 * How far a Python file object gets with bytes that are not all UTF-8 (docs/server.md#starting): it decodes a piece at
 * a time, and whoever asks for characters of a piece with a bad byte gets none at all.
 */
import { READ_BLOCK } from '../yaml/read.ts';

/** Bytes that are decoded at a time; more where characters take several bytes and so many are asked for. */
const piece = 8192;

/**
 * The number, from 0, of the first block of characters that PyYAML asks for in vain. Of bytes that are all UTF-8: that
 * of the first block behind the end.
 */
export function blockWithout(bytes: Uint8Array): number {
  const decoder = new PieceDecoder();
  let at = 0;
  let bytesPerCharacter = 1;
  for (let block = 0; ; block++) {
    for (let left; (left = (block + 1) * READ_BLOCK - decoder.characters) > 0;) {
      const end = at + Math.max(piece, Math.floor(bytesPerCharacter * left));
      const before = decoder.characters;
      if (at >= bytes.length || !decoder.take(bytes.subarray(at, end))) return block;
      const made = decoder.characters - before;
      bytesPerCharacter = made > 0 ? Math.max(1, (Math.min(end, bytes.length) - at) / made) : 1;
      at = end;
    }
  }
}

/** Decodes pieces, with all line ends made LF; counts characters as Python does. */
class PieceDecoder {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** A CR at the end of a piece is kept back: an LF may follow. */
  #held = false;
  characters = 0;

  /** False where a byte is not UTF-8. */
  take(bytes: Uint8Array): boolean {
    let text: string;
    try {
      text = this.#decoder.decode(bytes, { stream: true });
    } catch {
      return false;
    }
    if (this.#held && text !== '') text = `\r${text}`;
    else if (this.#held) return true;
    this.#held = text.endsWith('\r');
    this.characters += charactersOf(this.#held ? text.slice(0, -1) : text);
    return true;
  }
}

/** CR LF is one, and so is what takes two units in UTF-16. */
function charactersOf(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSecond = (code & 0xfc00) === 0xdc00 || (code === 0x0a && text.charCodeAt(at - 1) === 0x0d);
    if (isSecond) count -= 1;
  }
  return count;
}
