/** Fills in `$NAME` and `${NAME…}` as Compose 2 does in compose files and env files (docs/compose.md#dollars). */
import { Braces } from './braces.ts';
import { deepestDefault, type Filled, Filling, type Lookup } from './filled.ts';
import { withoutOpenMarks } from './marks.ts';
import { endOfName } from './name.ts';

export function interpolate(text: string, lookup: Lookup): Filled {
  if (!text.includes('$')) return { text, used: [], fault: null };
  const filling = new Filling(lookup);
  return filling.done(new Template(text, filling).fill(0, text.length, 0));
}

type Operator = ':-' | '-' | ':+' | '+' | ':?' | '?';

class Template {
  readonly #text: string;
  readonly #filling: Filling;
  #braces: Braces | null = null;

  constructor(text: string, filling: Filling) {
    this.#text = text;
    this.#filling = filling;
  }

  fill(from: number, to: number, depth: number): string {
    const text = this.#text;
    let result = '';
    let copied = from;
    for (let at = from; at < to;) {
      if (text[at] !== '$') {
        at++;
        continue;
      }
      const next = at + 1 < to ? text[at + 1] : undefined;
      const nameEnd = endOfName(text, at + 1, to);
      if (next !== '$' && next !== '{' && nameEnd < 0) {
        at++;
        continue;
      }
      result += text.slice(copied, at);
      if (next === '$') {
        result += '$';
        at += 2;
      } else if (next === '{') {
        const [value, end] = this.#braced(at, to, depth);
        result += value;
        at = end;
      } else {
        result += this.#plain(text.slice(at + 1, nameEnd), at, nameEnd);
        at = nameEnd;
      }
      copied = at;
    }
    return result + text.slice(copied, to);
  }

  #plain(name: string, start: number, end: number): string {
    return this.#filling.find(name, start, end) ?? this.#filling.open(name, start, end);
  }

  /** What stands for the reference at `start`, and where it ends. */
  #braced(start: number, to: number, depth: number): [value: string, end: number] {
    const text = this.#text;
    const nameEnd = endOfName(text, start + 2, to);
    if (nameEnd < 0) return [this.#filling.fail('format', start, start + 2), start + 2];
    const name = text.slice(start + 2, nameEnd);
    const operator = operatorAt(text, nameEnd, to);
    if (operator === null) {
      if (nameEnd < to && text[nameEnd] === '}') return [this.#plain(name, start, nameEnd + 1), nameEnd + 1];
      return [this.#filling.fail('format', start, nameEnd), start + 2];
    }
    this.#braces ??= new Braces(text);
    const from = nameEnd + operator.length;
    const last = this.#braces.lastInLine(from, to);
    if (last < 0) return [this.#filling.fail('format', start, nameEnd), start + 2];
    const closing = this.#braces.closing(start + 1, last + 1);
    const end = closing < 0 ? last : closing;
    if (depth >= deepestDefault) return [this.#filling.fail('bounds', start, end + 1), end + 1];
    return [this.#withOperator(operator, name, start, from, end, depth), end + 1];
  }

  #withOperator(operator: Operator, name: string, start: number, from: number, to: number, depth: number): string {
    const filling = this.#filling;
    const { used } = filling;
    const before = used.length;
    // Compose looks at what stands behind the operator even where it takes none of it.
    const other = this.fill(from, to, depth + 1);
    const usedByOther = used.splice(before);
    const value = filling.find(name, start, to + 1);
    const isThere = value !== null && (operator.length === 1 || withoutOpenMarks(value) !== '');
    if (operator.endsWith('?')) {
      if (isThere) return value;
      if (value === null) filling.open(name, start, to + 1);
      return filling.fail('required', start, to + 1);
    }
    if (isThere !== operator.endsWith('+')) {
      if (value === null) filling.default(name, start, to + 1);
      return value ?? '';
    }
    if (value === null) filling.default(name, start, to + 1);
    for (const reference of usedByOther) used.push(reference);
    return other;
  }
}

function operatorAt(text: string, at: number, to: number): Operator | null {
  const length = text[at] === ':' ? 2 : 1;
  if (at + length > to) return null;
  const operator = text.slice(at, at + length);
  switch (operator) {
    case ':-':
    case '-':
    case ':+':
    case '+':
    case ':?':
    case '?':
      return operator;
    default:
      return null;
  }
}
