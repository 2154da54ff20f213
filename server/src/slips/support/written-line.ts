import { closingOf, isBracket, isQuote } from './closing.ts';

/** A line as people write them: an indentation, a dash, a key, a colon, a value. All of it is optional. */
export interface WrittenLine {
  /** Offsets in the text; `end` is before the line break. */
  readonly start: number;
  readonly end: number;
  /** Blanks of any kind. */
  readonly indentation: string;
  /** Where the dash of an item stands; -1 without one. */
  readonly dash: number;
  /** The word in a key's place, without quotes; '' without one. */
  readonly word: string;
  readonly wordStart: number;
  /** Behind its quotes, if it has some. */
  readonly wordEnd: number;
  /** Where the colon stands that makes a key of the word; -1 without one. */
  readonly colon: number;
  /** What stands behind the colon, or else behind the dash, up to a comment. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Longer lines are no work of a hand. */
const longest = 2000;

const form = /^(\s*)(?:(-)(\s+|$))?((["']?)([A-Za-z_][\w-]*)\5)?/;

/** The line that holds an offset. */
export function lineAt(text: string, offset: number): WrittenLine {
  const start = lineStart(text, offset);
  const line = /^[^\r\n]*/.exec(text.slice(start, start + longest))?.[0] ?? '';
  const end = start + line.length;
  const [, indentation = '', dash = '', gap = '', quoted = '', , word = ''] = form.exec(line) ?? [];
  const wordStart = start + indentation.length + dash.length + gap.length;
  const wordEnd = wordStart + quoted.length;
  const behind = word === '' ? null : /^[ \t]*:(?=\s|$)/.exec(text.slice(wordEnd, end));
  const colon = behind ? wordEnd + behind[0].length - 1 : -1;
  const valueStart = firstSign(text, colon === -1 ? wordStart : colon + 1, end);
  return {
    ...{ start, end, indentation, word, wordStart, wordEnd, colon, valueStart },
    dash: dash === '' ? -1 : start + indentation.length,
    valueEnd: endOfValue(text, valueStart, end),
  };
}

/** Where the line begins; of a long one, not quite that. */
function lineStart(text: string, offset: number): number {
  const from = Math.max(0, offset - longest);
  for (let at = offset; at > from; at--) if (/[\r\n]/.test(text.charAt(at - 1))) return at;
  return from;
}

function firstSign(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

/** Before blanks and a comment, which may not begin within quotes. */
function endOfValue(text: string, from: number, end: number): number {
  const opens = isQuote(text[from]) || isBracket(text[from]);
  const close = opens ? closingOf(text, from, end) : -1;
  const bareFrom = close === -1 ? from : close + 1;
  const comment = /(?:^|[ \t])#/.exec(text.slice(bareFrom, end));
  let at = comment ? bareFrom + comment.index : end;
  while (at > from && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** Whether there is nothing on the line but blanks and a comment. */
export function isBare(text: string, { start, end }: WrittenLine): boolean {
  return /^\s*(?:#.*)?$/.test(text.slice(start, end));
}

/** In which column the keys stand of which this line shows one. */
export function keyColumn({ start, wordStart }: WrittenLine): number {
  return wordStart - start;
}

/** Where the line behind one begins that ends here. */
export function nextLine(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : 1);
}
