// @ts-check
// Places in a text, as LSP counts them.

/** @import { Position } from '../editor.mjs' */

const lineEnd = /\r\n|\r|\n/g;

/** @param {string} text */
export const linesOf = (text) => text.split(/\r\n|\r|\n/);

/** Not within a line end, nor between the halves of a letter. @param {string} text @param {number} offset */
export function soundOffset(text, offset) {
  const pair = text.slice(offset - 1, offset + 1);
  return pair === '\r\n' || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? offset - 1 : offset;
}

/** @param {string} text @param {number} offset @returns {Position} */
export function positionAt(text, offset) {
  const before = linesOf(text.slice(0, offset));
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Beyond the end of a line it is that end. @param {string} text @param {Position} position */
export function offsetAt(text, { line, character }) {
  let start = 0;
  let at = 0;
  for (const { 0: found, index } of text.matchAll(lineEnd)) {
    if (at === line) return Math.min(start + character, index);
    start = index + found.length;
    at += 1;
  }
  return at === line ? Math.min(start + character, text.length) : text.length;
}

/**
 * The text with the edits done, none of which overlaps another.
 * @param {string} text @param {readonly { range: { start: Position, end: Position }, newText: string }[]} edits
 */
export function withEdits(text, edits) {
  const placed = edits.map(({ range, newText }, order) => ({
    start: offsetAt(text, range.start),
    end: offsetAt(text, range.end),
    newText,
    order,
  }));
  let result = text;
  for (const { start, end, newText } of placed.sort((a, b) => b.start - a.start || b.order - a.order))
    result = result.slice(0, start) + newText + result.slice(end);
  return result;
}
