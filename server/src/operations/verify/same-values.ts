import { keyText } from '../../yaml/construct/dict.ts';
import type { Value } from '../../yaml/value.ts';

/**
 * Numbers values, so that two have one number exactly when Python would take one for the other, whatever they are made
 * of. What aliases share is looked at once: a short text can stand for a value of any size.
 */
export class SameValues {
  readonly #numbers = new Map<string, number>();
  /** By what a collection holds, which aliases of it have in common. */
  readonly #known = new Map<readonly unknown[], number>();

  numberOf(value: Value): number {
    if (!('items' in value)) return this.#number(`${value.type} ${textOf(value)}`);
    const known = this.#known.get(value.items);
    if (known !== undefined) return known;
    // A list can hold itself.
    this.#known.set(value.items, -1);
    const number = this.#number(`${value.type} ${this.#membersOf(value).join()}`);
    this.#known.set(value.items, number);
    return number;
  }

  #membersOf(value: Extract<Value, { readonly items: unknown }>): readonly unknown[] {
    if (value.type !== 'dict') return value.items.map((item) => this.numberOf(item));
    return value.items.map((item) => `${this.numberOf(item.key)}:${this.numberOf(item.value)}`).sort();
  }

  #number(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
}

function textOf(value: Exclude<Value, { readonly items: unknown }>): string {
  if (value.type === 'null') return '';
  // Not a number, which Python tells from itself, is the same text here.
  return value.type === 'float' && Number.isNaN(value.value) ? 'nan' : keyText(value);
}
