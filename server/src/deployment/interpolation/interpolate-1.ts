/** Fills in `$NAME` and `${NAME…}` as Compose 1.29 does in compose files (docs/compose.md#dollars). */
import { type Filled, Filling, type Lookup } from './filled.ts';
import { withoutOpenMarks } from './marks.ts';
import { endOfName } from './name.ts';

/** `defaults`: a file without a version and services knows no operators. */
export function interpolate1(text: string, lookup: Lookup, defaults = true): Filled {
  if (!text.includes('$')) return { text, used: [], fault: null };
  const filling = new Filling(lookup);
  return filling.done(new Template1(text, filling, defaults).fill());
}

class Template1 {
  readonly #text: string;
  readonly #filling: Filling;
  readonly #defaults: boolean;
  /** The first `}` at or behind the place that was last asked about. */
  #closing = -1;

  constructor(text: string, filling: Filling, defaults: boolean) {
    this.#text = text;
    this.#filling = filling;
    this.#defaults = defaults;
  }

  fill(): string {
    const text = this.#text;
    let result = '';
    let at = 0;
    for (let dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
      result += text.slice(at, dollar);
      const [value, end] = this.#reference(dollar);
      result += value;
      at = end;
    }
    return result + text.slice(at);
  }

  /** What stands for the reference at `start`, and where it ends. */
  #reference(start: number): [value: string, end: number] {
    const text = this.#text;
    if (text[start + 1] === '$') return ['$', start + 2];
    const isBraced = text[start + 1] === '{';
    const nameStart = start + (isBraced ? 2 : 1);
    const nameEnd = endOfName(text, nameStart, text.length);
    if (nameEnd < 0) return [this.#filling.fail('format', start, start + 1), start + 1];
    const name = text.slice(nameStart, nameEnd);
    if (!isBraced) return [this.#plain(name, start, nameEnd), nameEnd];
    const closing = this.#closingFrom(nameEnd);
    const operator = /^:?[-?]/.exec(text.slice(nameEnd, nameEnd + 2))?.[0] ?? '';
    if (closing === Infinity || (operator === '' ? closing !== nameEnd : !this.#defaults)) {
      return [this.#filling.fail('format', start, nameEnd), start + 1];
    }
    if (operator === '') return [this.#plain(name, start, closing + 1), closing + 1];
    const other = text.slice(nameEnd + operator.length, closing);
    return [this.#withOperator(operator, name, start, closing + 1, other), closing + 1];
  }

  #plain(name: string, start: number, end: number): string {
    return this.#filling.find(name, start, end) ?? this.#filling.open(name, start, end);
  }

  #closingFrom(offset: number): number {
    if (this.#closing < offset) {
      const at = this.#text.indexOf('}', offset);
      this.#closing = at < 0 ? Infinity : at;
    }
    return this.#closing;
  }

  #withOperator(operator: string, name: string, start: number, end: number, other: string): string {
    const filling = this.#filling;
    const value = filling.find(name, start, end);
    if (value !== null && (operator.length === 1 || withoutOpenMarks(value) !== '')) return value;
    if (operator.endsWith('-')) {
      if (value === null) filling.default(name, start, end);
      return other;
    }
    if (value === null) filling.open(name, start, end);
    return filling.fail('required', start, end);
  }
}
