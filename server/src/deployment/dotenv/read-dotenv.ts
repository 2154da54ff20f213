/** Reads `.env` and env files as Compose 2 does (docs/compose.md#env-files). */
import { type DotenvEntry, type DotenvFault, type DotenvRead, mostEntries } from './entry.ts';
import { resolveEscapes } from './escapes.ts';
import { isBlank, isSpace, trimmedEnd } from './go-space.ts';
import type { Lookup } from '../interpolation/filled.ts';
import { interpolate } from '../interpolation/interpolate.ts';
import { placedIn } from './placed-in.ts';

/** `lookup`: what the caller has. It beats what earlier lines of the file say. */
export function readDotenv(text: string, lookup: Lookup): DotenvRead {
  const reader = new DotenvReader(text, lookup);
  return { fault: reader.read(), entries: reader.entries };
}

const exported = /export[\t\n\f\r ]+/y;
const nameCharacter = /[\p{L}\p{N}_.[\]-]/u;

class DotenvReader {
  readonly entries: DotenvEntry[] = [];
  readonly #text: string;
  readonly #callers: Lookup;
  readonly #lookup: Lookup;
  readonly #given = new Map<string, string>();
  #at = 0;

  constructor(text: string, callers: Lookup) {
    this.#text = text;
    this.#callers = callers;
    this.#lookup = (name) => callers(name) ?? this.#given.get(name) ?? null;
  }

  read(): DotenvFault | null {
    while (this.#skipToStatement()) {
      if (this.entries.length >= mostEntries) return { kind: 'bounds', start: this.#at, end: this.#at };
      const fault = this.#statement();
      if (fault) return fault;
    }
    return null;
  }

  /** Steps over spaces and lines of comment; whether anything follows. */
  #skipToStatement(): boolean {
    const text = this.#text;
    for (;;) {
      while (this.#at < text.length && isSpace(text.charCodeAt(this.#at))) this.#at++;
      if (this.#at === text.length) return false;
      if (text[this.#at] !== '#') return true;
      const end = text.indexOf('\n', this.#at);
      if (end < 0) return false;
      this.#at = end;
    }
  }

  #statement(): DotenvFault | null {
    const text = this.#text;
    exported.lastIndex = this.#at;
    if (exported.test(text)) {
      this.#at += 'export'.length;
      this.#skipBlanks();
    }
    const start = this.#at;
    if (start === text.length) return { kind: 'name', start, end: start };
    const separator = this.#findSeparator(start);
    if (typeof separator !== 'number') return separator;
    const isAtEnd = separator === text.length;
    const isAlone = !isAtEnd && text[separator] === '\n';
    // A name alone at the very end of the file, with no line break behind it, is taken for a value without a name.
    const keyEnd = isAtEnd ? start : trimmedEnd(text, start, separator);
    this.#at = isAtEnd ? start : separator + 1;
    this.#skipBlanks();
    const key = { start, end: keyEnd };
    const name = text.slice(start, keyEnd);
    if (name.includes(' ')) return { kind: 'blank', ...key };
    if (!isAlone) return this.#value(name, key);
    const inherited = this.#callers(name);
    const written = { start: keyEnd, end: keyEnd };
    this.entries.push({ name, key, written, quote: null, raw: '', text: inherited, used: [] });
    if (inherited !== null) this.#given.set(name, inherited);
    return null;
  }

  #skipBlanks(): void {
    while (isBlank(this.#text.charCodeAt(this.#at))) this.#at++;
  }

  /** Where `=`, `:` or a line break ends the name, or the end of the text. */
  #findSeparator(start: number): number | DotenvFault {
    const text = this.#text;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) continue;
      if (code === 0x3d || code === 0x3a || code === 0x0a) return at;
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (!nameCharacter.test(character)) return { kind: 'name', start: at, end: at + character.length };
      at += character.length - 1;
    }
    return text.length;
  }

  #value(name: string, key: DotenvEntry['key']): DotenvFault | null {
    const text = this.#text;
    const start = this.#at;
    const mark = text[start];
    if (mark === '"' || mark === "'") return this.#quoted(name, key, mark);
    const lineEnd = text.indexOf('\n', start);
    const stop = lineEnd < 0 ? text.length : lineEnd;
    this.#at = Math.min(stop + 1, text.length);
    const comment = text.slice(start, stop).indexOf(' #');
    const end = trimmedEnd(text, start, comment < 0 ? stop : start + comment);
    return this.#add(name, key, { start, end }, 'none', text.slice(start, end));
  }

  #quoted(name: string, key: DotenvEntry['key'], quote: '"' | "'"): DotenvFault | null {
    const text = this.#text;
    const start = this.#at;
    const end = this.#closingQuote(start, quote);
    if (end < 0) {
      const lineEnd = text.indexOf('\n', start);
      return { kind: 'quote', start, end: lineEnd < 0 ? text.length : lineEnd };
    }
    this.#at = end + 1;
    const content = text.slice(start + 1, end).replaceAll(`\\${quote}`, quote);
    const written = { start, end: end + 1 };
    if (quote === '"') return this.#add(name, key, written, 'double', resolveEscapes(content));
    this.#note(name, { key, written, quote: 'single', raw: content, text: content, used: [] });
    return null;
  }

  #closingQuote(start: number, quote: string): number {
    const text = this.#text;
    for (let at = start + 1; at < text.length; at++) {
      if (text[at] === quote) return at;
      if (text[at] === '\\') at++;
    }
    return -1;
  }

  #add(
    name: string,
    key: DotenvEntry['key'],
    written: DotenvEntry['written'],
    quote: 'double' | 'none',
    raw: string,
  ): DotenvFault | null {
    const { text, used, fault } = interpolate(raw, this.#lookup);
    this.#note(name, { key, written, quote, raw, text, used: placedIn(this.#text, written, raw, used) });
    const [place] = fault ? placedIn(this.#text, written, raw, [fault]) : [];
    return place ?? null;
  }

  #note(name: string, entry: Omit<DotenvEntry, 'name' | 'text'> & { text: string }): void {
    this.entries.push({ name, ...entry });
    this.#given.set(name, entry.text);
  }
}
