/** Positions, ranges and edits, as LSP counts them. */

/**
 * A place in a text as LSP counts: lines from 0 (ended by CRLF, LF or CR), characters in UTF-16 units, a BOM not
 * counted.
 */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replaces the text of `range` by `newText`. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether the two ranges share a place; touching counts, as a cursor at the end of a word means the word. */
export function rangesTouch(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

export function isSameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

/** The range so many lines further down; up, where `lines` is negative. */
export function movedRange({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

/** The edit so many lines further down. */
export function movedEdit({ range, newText }: TextEdit, lines: number): TextEdit {
  return { range: movedRange(range, lines), newText };
}
