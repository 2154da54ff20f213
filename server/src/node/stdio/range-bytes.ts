/** The range of a diagnostic as JSON, and adding to the digits of its lines. */
import type { Range } from 'vscode-languageserver';

const beforeLine = '{"range":{"start":{"line":';
const beforeCharacter = ',"character":';

/** The beginning of a diagnostic as JSON, up to the end of its range: all that changes when it moves. */
export interface RangeText {
  readonly text: string;
  /** Where the numbers of its first and last line end. */
  readonly lineEnds: readonly [number, number];
}

/** Of a range that stands some lines further down. */
export function rangeText({ start, end }: Range, lines: number): RangeText {
  const startLine = beforeLine + String(start.line + lines);
  const endLine = `${startLine}${beforeCharacter}${String(start.character)}},"end":{"line":${String(end.line + lines)}`;
  const text = `${endLine}${beforeCharacter}${String(end.character)}}}`;
  return { text, lineEnds: [startLine.length, endLine.length] };
}

/**
 * Adds `by` to decimal numbers in a text, none of which gets more or fewer digits. `ends`: behind the last digit of
 * each, counted from `from`.
 */
export function addToNumbers(bytes: Uint8Array, from: number, ends: readonly number[], by: number): void {
  for (const end of ends) {
    let at = from + end;
    // Most edits move by a few lines, which changes the last digit or two.
    for (let carry = by; carry !== 0;) {
      at -= 1;
      const sum = (bytes[at] ?? 0) - 0x30 + carry;
      carry = Math.floor(sum / 10);
      bytes[at] = 0x30 + sum - 10 * carry;
    }
  }
}

/** How many digits a number has. */
export function digitsOf(number: number): number {
  let digits = 1;
  for (let rest = number; rest >= 10; rest /= 10) digits += 1;
  return digits;
}
