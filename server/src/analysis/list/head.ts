import { spacesAt } from '../../text/spaces.ts';

/** Where a list begins whose entries begin on lines of their own, each with its dash in the same column. */
export interface ListStart {
  /** Where the line of the first entry begins. */
  readonly offset: number;
  /** Of the dashes. */
  readonly column: number;
}

const LF = 0x0a;
const CR = 0x0d;
const hash = 0x23;
const percent = 0x25;
const dash = 0x2d;

/** Says nothing that changes how anything is read; PyYAML takes any minor version. */
const versionForm = /^%YAML +1\.[0-9]{1,9} *(?: #.*)?$/;

/**
 * Where the list begins when the text before it is plain: blank lines, comments, and at most one `---`, perhaps below a
 * `%YAML 1.1`. Null when the file has to be read as a whole (or has no entry at all).
 */
export function findList(text: string): ListStart | null {
  // A byte order mark, which no editor sends, is no plain head.
  let at = 0;
  let versions = 0;
  let separators = 0;
  while (at < text.length) {
    const column = spacesAt(text, at);
    if (startsEntry(text, at, column)) return versions > separators ? null : { offset: at, column };
    if (!mayStandAbove(text.charCodeAt(at + column))) return null;
    const end = lineEndFrom(text, at);
    const line = text.slice(at, end);
    // NEL, LS and PS end a line, and so a comment, for YAML.
    if (/[\x85\u2028\u2029]/.test(line)) return null;
    if (/^---(?:[ \t]+#.*|[ \t]*)$/.test(line)) separators += 1;
    else if (versionForm.test(line) && separators === 0) versions += 1;
    else if (!/^ *(?:#.*)?$/.test(line)) return null;
    if (separators > 1 || versions > 1) return null;
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return null;
}

/** Of the first sign of a line. Another line may be as long as the file. */
function mayStandAbove(first: number): boolean {
  return first === dash || first === hash || first === percent || first === LF || first === CR || Number.isNaN(first);
}

/** Where the list begins, if its dashes stand in this column. */
export function listIn(text: string, column: number): number | null {
  const start = findList(text);
  return start?.column === column ? start.offset : null;
}

/** The lines before the first that could be an entry, where comments speak for the file. */
export function headOf(text: string): string {
  const first = /(?:^\ufeff?|[\r\n])[ \t]*[^\s#]/.exec(text);
  return first ? text.slice(0, first.index + first[0].length - 1) : text;
}

/** Whether the line that begins at the offset has a `-` in this column with a blank or line end behind it. */
export function startsEntry(text: string, at: number, column: number): boolean {
  const from = at + column;
  if (text.charCodeAt(from) !== dash || (column > 0 && spacesAt(text, at) !== column)) return false;
  const next = text[from + 1];
  return next === undefined || next === ' ' || next === '\t' || next === '\n' || next === '\r';
}

function lineEndFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === LF || letter === CR) return at;
  }
  return text.length;
}
