import type { Token } from './token.ts';

/** The tokens that are read but not yet taken. The list keeps its room: it is emptied and filled again all the time. */
export class TokenQueue {
  readonly #tokens: (Token | undefined)[] = [];
  #head = 0;
  #tail = 0;
  /** How many tokens have been taken. */
  taken = 0;

  get first(): Token | undefined {
    return this.#head === this.#tail ? undefined : this.#tokens[this.#head];
  }

  /** The number that the next token to be added will have. */
  get nextNumber(): number {
    return this.taken + this.#tail - this.#head;
  }

  add(token: Token): void {
    this.#tokens[this.#tail++] = token;
  }

  /** Puts a token in front of the one that has this number now. */
  insert(number: number, token: Token): void {
    const place = this.#head + number - this.taken;
    for (let to = this.#tail; to > place; to--) this.#tokens[to] = this.#tokens[to - 1];
    this.#tokens[place] = token;
    this.#tail++;
  }

  take(): void {
    this.taken++;
    this.#head++;
    if (this.#head === this.#tail) {
      this.#head = 0;
      this.#tail = 0;
    }
  }
}
