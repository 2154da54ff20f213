import { lineStarts } from '../../text/line-index.ts';
import type { Position } from '../../text/range.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** `text`: as well as it can be read, to tell what kind of file it is. */
  | { readonly ok: false; readonly text: string; readonly firstBad: Position };

/** Reads bytes as the server does, as strict UTF-8. A BOM is dropped. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = decodeStrictly(bytes, false);
  if (text !== null) return { ok: true, text };
  return {
    ok: false,
    text: new TextDecoder(guessEncoding(bytes)).decode(bytes),
    firstBad: endOf(longestPrefix(bytes)),
  };
}

/** `open`: the bytes may end within a character. Null when they are not UTF-8. */
function decodeStrictly(bytes: Uint8Array, open: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: open });
  } catch {
    return null;
  }
}

/** The text before the first byte that is wrong. */
function longestPrefix(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodeStrictly(bytes.subarray(0, middle), true) === null) bad = middle;
    else good = middle;
  }
  return decodeStrictly(bytes.subarray(0, good), true) ?? '';
}

function endOf(text: string): Position {
  const starts = lineStarts(text);
  return { line: starts.length - 1, character: text.length - (starts.at(-1) ?? 0) };
}

function guessEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
