import { findUnprintable } from '../../yaml/read.ts';

/** The line on which begins what stands behind a list. */
export function footLine({ firstLine, last }: FootedList): number {
  return last ? last.line + last.lineCount : firstLine;
}

interface FootedList {
  readonly firstLine: number;
  readonly last: { readonly line: number; readonly lineCount: number } | undefined;
}

/** What ends a document, at the beginning of a line. */
const end = '...';
const line = /(?:\.\.\.(?: +#[^\r\n\x85\u2028\u2029]*| *)| *(?:#[^\r\n\x85\u2028\u2029]*)?)(?:\r\n|\r|\n|$)/y;

/** Whether the line that begins at the offset may end the document. */
export function startsFoot(text: string, at: number): boolean {
  return text.startsWith(end, at);
}

/** Whether a text ends the document, and has nothing behind that but blank lines and comments. */
export function isFoot(text: string): boolean {
  if (!startsFoot(text, 0) || findUnprintable(text) !== -1) return false;
  let at = 0;
  do {
    line.lastIndex = at;
    if (!line.test(text)) return false;
    at = line.lastIndex;
  } while (at < text.length);
  return true;
}
