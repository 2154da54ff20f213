const SPACE = 0x20;

/** How many spaces stand at an offset. */
export function spacesAt(text: string, offset: number): number {
  let at = offset;
  while (text.charCodeAt(at) === SPACE) at++;
  return at - offset;
}
