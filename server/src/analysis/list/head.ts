/**
 * The text before the first entry of a file whose list stands at column 0, when it is plain: blank lines, comments and
 * at most one `---`.
 */
const dash = 0x2d;

/** Where the first entry's `-` stands; null when the file has to be read as a whole (or has no entry at all). */
export function findFirstEntry(text: string): number | null {
  // A byte order mark, which no editor sends, is no plain head.
  let at = 0;
  let separators = 0;
  while (at < text.length) {
    if (startsEntry(text, at)) return at;
    const end = lineEndFrom(text, at);
    const line = text.slice(at, end);
    // NEL, LS and PS end a line, and so a comment, for YAML.
    if (/[\x85\u2028\u2029]/.test(line)) return null;
    if (/^---(?:[ \t]+#.*|[ \t]*)$/.test(line)) separators += 1;
    else if (!/^ *(?:#.*)?$/.test(line)) return null;
    if (separators > 1) return null;
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return null;
}

/** The lines before the first that could be an entry, where comments speak for the file. */
export function headOf(text: string): string {
  const first = /(?:^\ufeff?|[\r\n])[^\s#]/.exec(text);
  return first ? text.slice(0, first.index + first[0].length - 1) : text;
}

/** Whether a `-` with a blank or line end behind it stands at the offset. */
export function startsEntry(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== dash) return false;
  const next = text[at + 1];
  return next === undefined || next === ' ' || next === '\t' || next === '\n' || next === '\r';
}

function lineEndFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 10 || letter === 13) return at;
  }
  return text.length;
}
