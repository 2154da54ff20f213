/**
 * Where lines have what looks like a password, a hash or a key, whatever form the text has and whether anybody can read
 * it: what nobody is to see on a screen has to be found while it is typed, too.
 */
import type { Range } from '../../text/range.ts';
import { isSecretName } from './secret-name.ts';
import { blockHeader, quoteEnd, valueEnd } from './value-end.ts';

/** A value may have begun so many lines above those that are looked at. */
const linesAbove = 50;

/** More letters of a line than that no editor shows. */
const longestLine = 20_000;

const hash = /\${1,2}2[abxy]?\$[^\s"',[\]{}]*/g;

/** Base64 of something long: a whole file, perhaps. */
const encoded = /[A-Za-z0-9+/]{60,}={0,2}/g;

/** Of an image, which is no secret. */
const digest = /^[0-9a-f]+$/;

/** What goes on in the lines below. */
interface Open {
  readonly kind: 'block' | 'plain' | 'quote';
  /** Of the key, whose value stands further in. */
  readonly column: number;
  readonly quote: string;
}

/** What looks like a secret on the lines from `from` to `to`, the last one included. */
export function* secretSpans(lineAt: (line: number) => string, from: number, to: number): Generator<Range> {
  let open = null as Open | null;
  for (let line = Math.max(0, from - linesAbove); line <= to; line++) {
    const text = lineAt(line).slice(0, longestLine);
    const spans: [number, number][] = [];
    const rest: Rest | null = open ? goesOn(text, open) : null;
    if (rest) spans.push([text.search(/\S|$/), rest.end]);
    // A quote that nobody has closed yet ends at the next one below, which may be that of another key.
    const begun = !rest || open?.kind === 'quote' ? pairsOf(text, spans) : null;
    if (rest ? rest.isLast : text.trim() !== '') open = begun;
    for (const { 0: found, index } of text.matchAll(hash)) spans.push([index, index + found.length]);
    for (const { 0: found, index } of text.matchAll(encoded))
      if (!digest.test(found)) spans.push([index, index + found.length]);
    if (line < from) continue;
    for (const [start, end] of spans)
      if (end > start) yield { start: { line, character: start }, end: { line, character: end } };
  }
}

interface Rest {
  readonly end: number;
  readonly isLast: boolean;
}

/** Where the value that was begun above ends on the line; null: it does not go on here. */
function goesOn(text: string, { kind, column, quote }: Open): Rest | null {
  const indent = text.search(/\S/);
  if (indent === -1) return null;
  if (kind === 'quote') {
    const end = quoteEnd(text, 0, quote);
    return { end: end ?? text.length, isLast: end !== null };
  }
  if (indent <= column || (kind === 'plain' && /^\s*(?:- |#|["']?[\w.-]+["']?:(?:\s|$))/.test(text))) return null;
  return { end: text.trimEnd().length, isLast: false };
}

/** Adds what stands behind names of secrets; gives what goes on below. */
function pairsOf(text: string, spans: [number, number][]): Open | null {
  let open: Open | null = null;
  for (let at = nextSign(text, 0); at !== -1; at = nextSign(text, at + 1)) {
    const { name, start } = nameBefore(text, at);
    if (!isSecretName(name) || !isSeparator(text, at, start)) continue;
    const begin = at + 1 + text.slice(at + 1).search(/\S|$/);
    const end = valueEnd(text, begin, {
      isVariable: text[at] === '=',
      isFlow: /[{,]\s*["']?$/.test(text.slice(0, start)),
    });
    const isComment = text.trimStart().startsWith('#');
    const value = text.slice(begin, end);
    open = isComment || text[at] === '=' ? null : openedBy(value, start);
    if (!blockHeader.test(value)) spans.push([begin, end]);
    at = Math.max(at, end - 1);
  }
  return open;
}

function openedBy(value: string, column: number): Open | null {
  if (blockHeader.test(value)) return { kind: 'block', column, quote: '' };
  const quote = value[0] ?? '';
  if (quote !== '"' && quote !== "'") return { kind: 'plain', column, quote: '' };
  return quoteEnd(value, 1, quote) === null ? { kind: 'quote', column, quote } : null;
}

function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (text[at] === ':' || text[at] === '=') return at;
  return -1;
}

/** The name that ends before a sign, with its quote and blanks between. */
function nameBefore(text: string, sign: number): { readonly name: string; readonly start: number } {
  let end = sign;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  const quote = text[end - 1];
  if (quote === '"' || quote === "'") {
    const start = end < 2 ? 0 : text.lastIndexOf(quote, end - 2) + 1;
    return { name: unescaped(text.slice(start, end - 1)), start };
  }
  let start = end;
  while (start > 0 && /[\w.-]/.test(text.charAt(start - 1))) start--;
  return { name: text.slice(start, end), start };
}

/** Letters may be written by their numbers. */
function unescaped(name: string): string {
  return name.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4}))/gi, (_, two: string | undefined, four: string | undefined) =>
    String.fromCharCode(parseInt(two ?? four ?? '', 16)),
  );
}

/** A colon that parts a key from its value: a blank follows, or the line begins with the key and somebody forgot it. */
function isSeparator(text: string, at: number, start: number): boolean {
  return text[at] === '=' || /^(?:[\s"']|$)/.test(text.slice(at + 1)) || /^[\s#-]*["']?$/.test(text.slice(0, start));
}
