/** Lines of a text, by the offset of their start. */

/** What ends the line before. */
export function eolBefore(text: string, lineStart: number): '\n' | '\r\n' {
  return text.startsWith('\r\n', lineStart - 2) ? '\r\n' : '\n';
}

/** Whether the line before goes on here, as a backslash at its end says. */
export function isContinued(text: string, lineStart: number): boolean {
  return text.charAt(lineStart - 1 - eolBefore(text, lineStart).length) === '\\';
}
