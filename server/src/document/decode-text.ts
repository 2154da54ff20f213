import { offsetOfBlock } from '../yaml/read.ts';
import { blockWithout } from './python-decoding.ts';

/** A file's bytes as text, without a BOM. */
export interface DecodedText {
  /** As well as it can be read: enough to tell what kind of file it is. */
  readonly text: string;
  /** The first byte that is not UTF-8; null when all are. */
  readonly fault: DecodingFault | null;
}

export interface DecodingFault {
  /** Offset of that byte in the text. */
  readonly offset: number;
  /** Offset in the text at which the block begins that PyYAML does not get any more. */
  readonly wall: number;
}

/** Reads bytes as the server does, as strict UTF-8. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), fault: null };
  } catch {
    const encoding = utf16Of(bytes);
    if (encoding !== null) return { text: new TextDecoder(encoding).decode(bytes), fault: { offset: 0, wall: 0 } };
    const text = new TextDecoder('utf-8').decode(bytes);
    return { text, fault: { offset: firstFault(bytes, text), wall: offsetOfBlock(text, blockWithout(bytes)) } };
  }
}

/** UTF-16 by its BOM, of which no byte may stand in UTF-8. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** A replacement character may also be written in the file, as three good bytes. */
function firstFault(bytes: Uint8Array, text: string): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code === 0xfffd && !(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)) return index;
    at += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (code >= 0x10000) index += 1;
  }
  return text.length;
}
