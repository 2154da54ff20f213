import { lineEnd } from '../../text/line-index.ts';
import { readFlow } from './flow.ts';
import { closeQuote, isGap, lineAfter, quoteAt, skipBlanks, unquoted } from './word.ts';

/**
 * One line of an entry in block style with what begins on it, read from the line itself: a line that is being written
 * is often what keeps the entry from being read as YAML. Offsets count from the entry's first line.
 */
export interface Row {
  readonly start: number;
  /** Of the last line that its value goes on to, before the line end. */
  readonly end: number;
  /** How many `- ` stand in front of the content. */
  readonly dashes: number;
  /** The first dash, or the content. */
  readonly column: number;
  /** Where the content begins; the end of the line when there is none. */
  readonly content: number;
  readonly contentColumn: number;
  /** A key with its colon. `value`: where its value begins, or would. */
  readonly key: { readonly name: string; readonly colon: number } | null;
  readonly value: number;
  /** `open`: a quote that nothing closes; `continued`: more of the text above; `other`: nothing that can be told. */
  readonly kind: 'empty' | 'plain' | 'quoted' | 'open' | 'flow' | 'block-scalar' | 'continued' | 'other';
  /** Where a comment behind a value on one line begins. */
  readonly comment: number | null;
}

/** The lines of an entry that are neither blank nor comments. */
export function readRows(text: string): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    const first = skipSpaces(text, at);
    let last = end;
    if (skipBlanks(text, first) < end && text[first] !== '#') {
      const row = readRow(text, at, first, rows.at(-1));
      rows.push(row);
      last = row.end;
    }
    at = lineAfter(text, last);
  }
  return rows;
}

/** An empty row: what could be written at a column of a blank line. */
export function blankRow(start: number, end: number, cursor: number): Row {
  const column = cursor - start;
  const nothing = { dashes: 0, key: null, kind: 'empty', comment: null } as const;
  return { ...nothing, start, end, column, content: cursor, contentColumn: column, value: cursor };
}

function readRow(text: string, start: number, first: number, before: Row | undefined): Row {
  const end = lineEnd(text, start);
  let dashes = 0;
  let content = first;
  while (text[content] === '-' && isGap(text[content + 1])) {
    dashes += 1;
    content = skipBlanks(text, content + 1);
  }
  const key = readKey(text, skipProperties(text, content), end);
  const from = skipProperties(text, key ? skipBlanks(text, key.colon + 1) : content);
  const column = first - start;
  const row = { start, end, dashes, column, content, contentColumn: content - start, key, value: from, comment: null };
  if (before && goesOn(before, row)) return { ...row, key: null, kind: 'continued' };
  return { ...row, ...readValue(text, from, end, row) };
}

/** Whether a line is indented so far that it belongs to the plain text of the row above. */
function goesOn(before: Row, row: Pick<Row, 'column' | 'contentColumn' | 'key'>): boolean {
  if (before.kind === 'continued') return row.column > 0 && row.column >= before.column;
  if (before.kind !== 'plain') return false;
  // Behind a dash with a word alone, a key at the same column tells that the word is to become a key, too.
  if (before.dashes > 0 && !before.key) {
    return row.column > before.column && !(row.key && row.contentColumn === before.contentColumn);
  }
  return row.column > before.contentColumn;
}

type Value = Pick<Row, 'end' | 'kind' | 'comment'>;

function readValue(
  text: string,
  from: number,
  end: number,
  row: Pick<Row, 'dashes' | 'column' | 'contentColumn' | 'key'>,
): Value {
  const nothing = { end, comment: null };
  const sign = text[from];
  if (from >= end) return { ...nothing, kind: 'empty' };
  if (sign === '#') return { end, comment: from, kind: 'empty' };
  if (sign === '?' && isGap(text[from + 1])) return { ...nothing, kind: 'other' };
  const parent = row.key ? row.contentColumn : row.column;
  if (quoteAt(text, from) !== '') {
    const close = closeQuote(text, from, text.length);
    if (close === null) return { ...nothing, kind: 'open' };
    return { end: lineEnd(text, close), comment: commentAt(text, close), kind: 'quoted' };
  }
  if (sign === '[' || sign === '{') {
    // Below a list whose bracket was not closed the next key is a key, and no member.
    const deepest = row.key || row.dashes > 0 ? parent : row.column - 1;
    const isNextKey = (line: number): boolean =>
      (row.key !== null || row.dashes === 0) && isKeyLine(text, line, deepest);
    const { end: close } = readFlow(text, from, { stopsAt: isNextKey });
    return { end: lineEnd(text, Math.max(from, close - 1)), comment: commentAt(text, close), kind: 'flow' };
  }
  if (/^[|>][-+\d]*(?:\s|$)/.test(text.slice(from, end))) {
    return { ...nothing, end: blockScalarEnd(text, end, parent), kind: 'block-scalar' };
  }
  return { end, comment: commentIn(text, from, end), kind: 'plain' };
}

/** A key as it is written, with a gap behind its colon. */
function readKey(text: string, from: number, end: number): Row['key'] {
  const close = quoteAt(text, from) === '' ? null : closeQuote(text, from, end);
  if (close !== null) {
    const colon = skipBlanks(text, close);
    return text[colon] === ':' && isGap(text[colon + 1]) ? { name: unquoted(text.slice(from, close)), colon } : null;
  }
  const match = /^([^\s"'[\]{},#&*!|>%@`?:-][^\s:#]*|-[^\s:#]+)[ \t]*:(?=\s|$)/.exec(text.slice(from, end));
  return match ? { name: match[1] ?? '', colon: from + match[0].length - 1 } : null;
}

/** Whether the line holds a key no deeper than `column`. */
export function isKeyLine(text: string, start: number, column: number): boolean {
  const first = skipSpaces(text, start);
  return first - start <= column && readKey(text, first, lineEnd(text, start)) !== null;
}

/** Steps over anchors and tags. */
function skipProperties(text: string, from: number): number {
  const match = /^(?:[&!][^\s]*(?:[ \t]+|(?=[\r\n]|$)))+/.exec(text.slice(from, lineEnd(text, from)));
  return from + (match?.[0].length ?? 0);
}

function commentIn(text: string, from: number, end: number): number | null {
  const found = /[ \t]#/.exec(text.slice(from, end));
  return found ? from + found.index + 1 : null;
}

function commentAt(text: string, close: number): number | null {
  const at = skipBlanks(text, close);
  return text[at] === '#' && at > close ? at : null;
}

/** The end of the last line that is indented deeper; blank lines behind it are nobody's. */
function blockScalarEnd(text: string, headerEnd: number, parent: number): number {
  let last = headerEnd;
  for (let at = lineAfter(text, headerEnd); at < text.length;) {
    const end = lineEnd(text, at);
    const first = skipSpaces(text, at);
    if (first < end && first - at <= parent) break;
    if (first < end) last = end;
    at = lineAfter(text, end);
  }
  return last;
}

function skipSpaces(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next++;
  return next;
}
