import type { Range } from 'vscode-languageserver';

const beforeLine = '{"range":{"start":{"line":';
const beforeCharacter = ',"character":';
const beforeEndLine = '},"end":{"line":';

/** The beginning of a diagnostic as JSON: all that changes when it moves. */
export function rangeText({ start, end }: Range): string {
  return `${beforeLine}${String(start.line)}${beforeCharacter}${String(start.character)}${beforeEndLine}${String(end.line)}${beforeCharacter}${String(end.character)}}}`;
}

/** Whether the texts of the two differ in the digits of their lines alone. */
export function differsInLines(a: Range, b: Range): boolean {
  return (
    a.start.character === b.start.character &&
    a.end.character === b.end.character &&
    width(a.start.line) === width(b.start.line) &&
    width(a.end.line) === width(b.end.line)
  );
}

/** Puts the lines of a range into a text of a range that differs in them alone, which begins at `at`. */
export function writeLines(bytes: Uint8Array, at: number, { start, end }: Range): void {
  const startLine = at + beforeLine.length;
  const startEnd = startLine + width(start.line);
  const endLine = startEnd + beforeCharacter.length + width(start.character) + beforeEndLine.length;
  writeBefore(bytes, startEnd, start.line);
  writeBefore(bytes, endLine + width(end.line), end.line);
}

/** How many digits a number has. */
function width(number: number): number {
  let digits = 1;
  for (let rest = number; rest >= 10; rest /= 10) digits += 1;
  return digits;
}

/** Writes a number so that its last digit stands before `end`. */
function writeBefore(bytes: Uint8Array, end: number, number: number): void {
  let at = end;
  let rest = number;
  do {
    at -= 1;
    bytes[at] = 0x30 + (rest % 10);
    rest = Math.trunc(rest / 10);
  } while (rest > 0);
}
