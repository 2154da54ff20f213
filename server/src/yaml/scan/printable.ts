/**
 * PyYAML's reader refuses some characters wherever they stand, but only when it comes to read them:
 * it reads two blocks of 4096 characters at once, then block by block, so an earlier mistake in the YAML is met first.
 */

/** Characters that PyYAML asks for at a time. */
export const READ_BLOCK = 4096;

function isLowSurrogate(code: number): boolean {
  return (code & 0xfc00) === 0xdc00;
}

/** The offset of the first character from `from` to before `to` that may not stand in a YAML stream, or -1. */
export function findUnprintable(text: string, from = 0, to = text.length): number {
  for (let offset = from; offset < to; offset++) {
    const code = text.charCodeAt(offset);
    if (code >= 0x20 && code < 0x7f) continue;
    if (code === 0x0a || code === 0x0d || code === 0x09 || code === 0x85) continue;
    if (code >= 0xa0 && code < 0xd800) continue;
    if (code >= 0xe000 && code < 0xfffe) continue;
    if (code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(offset + 1))) {
      offset++;
      continue;
    }
    return offset;
  }
  return -1;
}

/** The offset at which the block begins with which PyYAML reads the character at `offset`; CR LF counts as one. */
export function blockStart(text: string, offset: number): number {
  return lastStart(text, offset, Number.POSITIVE_INFINITY);
}

/** The offset at which PyYAML's block of this number begins, counted from 0; the first two are read as one. */
export function offsetOfBlock(text: string, number: number): number {
  return lastStart(text, text.length, number * READ_BLOCK);
}

/** The last start of a block up to an offset, and up to so many characters. */
function lastStart(text: string, offset: number, most: number): number {
  let start = 0;
  let points = 0;
  for (let at = 0; at <= offset && points <= most; at++) {
    const code = text.charCodeAt(at);
    const previous = at > 0 ? text.charCodeAt(at - 1) : 0;
    if (code === 0x0a && previous === 0x0d) continue;
    if (isLowSurrogate(code) && (previous & 0xfc00) === 0xd800) continue;
    if (points >= 2 * READ_BLOCK && points % READ_BLOCK === 0) start = at;
    points++;
  }
  return start;
}
