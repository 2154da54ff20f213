const LONG_S = 0x17f;
const KELVIN = 0x212a;

/** A letter or `_`. Go and Python, asked to overlook case, take two more characters for `s` and `k`. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    code === LONG_S ||
    code === KELVIN
  );
}

/** Where the name that begins at `start` ends, at `to` at the latest; -1 if none begins there. */
export function endOfName(text: string, start: number, to: number): number {
  if (start >= to || !isLetter(text.charCodeAt(start))) return -1;
  let end = start + 1;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (!isLetter(code) && !(code >= 0x30 && code <= 0x39)) break;
  }
  return end;
}
