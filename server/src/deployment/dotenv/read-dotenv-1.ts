/** Reads `.env` and env files as Compose 1.29 does, by python-dotenv (docs/compose.md#env-files). */
import { controlLetters } from './control-letters.ts';
import { type DotenvEntry, type DotenvRead, mostEntries, type Span } from './entry.ts';
import { type Lookup, Filling } from '../interpolation/filled.ts';
import { placedIn } from './placed-in.ts';

/** A line that can't be read is left out. `lookup`: what the caller has. Earlier lines of the file beat it. */
export function readDotenv1(text: string, lookup: Lookup): DotenvRead {
  const entries: DotenvEntry[] = [];
  const given = new Map<string, string>();
  for (const { name, key, value, written, quote } of bindings(text)) {
    if (entries.length >= mostEntries) return { entries, fault: { kind: 'bounds', ...key } };
    if (value === null) {
      entries.push({ name, key, written, quote: null, raw: '', text: lookup(name), used: [] });
      given.set(name, '');
      continue;
    }
    const filling = new Filling(lookup);
    const filled = filling.done(fill(value, filling, given));
    const used = placedIn(text, written, value, filled.used);
    entries.push({ name, key, written, quote, raw: value, text: filled.text, used });
    given.set(name, filled.text);
  }
  return { entries, fault: null };
}

/** `${NAME}` and `${NAME:-default}`, nothing else. */
function fill(value: string, filling: Filling, given: ReadonlyMap<string, string>): string {
  let result = '';
  let at = 0;
  for (let start = value.indexOf('${'); start >= 0; start = value.indexOf('${', at)) {
    const end = value.indexOf('}', start);
    if (end < 0) break;
    const inside = value.slice(start + 2, end);
    const colon = inside.indexOf(':');
    result += value.slice(at, start);
    at = end + 1;
    if (colon >= 0 && !inside.startsWith(':-', colon)) {
      // Neither a name nor one with a default: what follows may begin anew within it.
      result += '${';
      at = start + 2;
      continue;
    }
    const name = colon < 0 ? inside : inside.slice(0, colon);
    const known = given.get(name) ?? filling.find(name, start, at);
    if (known !== null) result += known;
    else if (colon < 0) result += filling.open(name, start, at);
    else {
      filling.default(name, start, at);
      result += inside.slice(colon + 2);
    }
  }
  return result + value.slice(at);
}

interface Binding {
  readonly name: string;
  readonly key: Span;
  /** Null for a name alone. */
  readonly value: string | null;
  readonly written: Span;
  readonly quote: 'single' | 'double' | 'none';
}

const pattern = {
  spaces: /\s*/y,
  export: /(?:export[^\S\r\n]+)?/y,
  quotedName: /'[^']+'/y,
  name: /[^=#\s]+/y,
  blanks: /[^\S\r\n]*/y,
  singleQuoted: /'(?:\\'|[^'])*'/y,
  doubleQuoted: /"(?:\\"|[^"])*"/y,
  unquoted: /[^\r\n]*/y,
  rest: /[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|$)/y,
  line: /[^\r\n]*(?:\r\n|\r|\n)?/y,
};

function* bindings(text: string): Generator<Binding, void> {
  let at = 0;
  const take = (expression: RegExp): Span | null => {
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match === null) return null;
    const start = at;
    at += match[0].length;
    return { start, end: at };
  };
  while (at < text.length) {
    const binding = takeBinding(text, take);
    if (binding === null) take(pattern.line);
    else if (binding !== 'comment') yield binding;
  }
}

function takeBinding(text: string, take: (expression: RegExp) => Span | null): Binding | 'comment' | null {
  const begin = take(pattern.spaces)?.end ?? 0;
  if (begin === text.length) return 'comment';
  const start = take(pattern.export)?.end ?? begin;
  if (text[start] === '#') return take(pattern.rest) && 'comment';
  const key = take(text[start] === "'" ? pattern.quotedName : pattern.name);
  if (key === null) return null;
  const name = text[start] === "'" ? text.slice(key.start + 1, key.end - 1) : text.slice(key.start, key.end);
  const afterKey = take(pattern.blanks)?.end ?? key.end;
  if (text[afterKey] !== '=') {
    const written = { start: key.end, end: key.end };
    return take(pattern.rest) && { name, key, value: null, written, quote: 'none' };
  }
  take(/=[^\S\r\n]*/y);
  const valueStart = take(pattern.blanks)?.end ?? afterKey + 1;
  const mark = text[valueStart];
  if (mark === '"' || mark === "'") {
    const written = take(mark === '"' ? pattern.doubleQuoted : pattern.singleQuoted);
    if (written === null || take(pattern.rest) === null) return null;
    const content = text.slice(written.start + 1, written.end - 1);
    const escapes = mark === '"' ? /\\[\\'"abfnrtv]/g : /\\[\\']/g;
    const value = content.replace(escapes, (escape) => pythonEscape(escape.charAt(1)));
    return { name, key, value, written, quote: mark === '"' ? 'double' : 'single' };
  }
  const line = take(pattern.unquoted) ?? { start: valueStart, end: valueStart };
  const value = withoutComment(text.slice(line.start, line.end));
  take(pattern.rest);
  return { name, key, value, written: { start: line.start, end: line.start + value.length }, quote: 'none' };
}

function withoutComment(line: string): string {
  const comment = line.search(/\s#/);
  return (comment < 0 ? line : line.slice(0, comment)).trimEnd();
}

function pythonEscape(letter: string): string {
  return controlLetters[letter] ?? letter;
}
