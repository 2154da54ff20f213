/** Where the braces of a text are, found in one pass: defaults within defaults cost no more than their length. */
export class Braces {
  /** For each `{` the `}` that closes it, 0 where none does. */
  readonly #closing: Int32Array;
  /** For each place the last `}` up to it in the same line, -1 where there is none. */
  readonly #lastClosing: Int32Array;
  /** For each place the line break behind it, or the text's length. */
  readonly #lineEnd: Int32Array;

  constructor(text: string) {
    const { length } = text;
    this.#closing = new Int32Array(length);
    this.#lastClosing = new Int32Array(length);
    this.#lineEnd = new Int32Array(length + 1);
    const open: number[] = [];
    let last = -1;
    for (let at = 0; at < length; at++) {
      const character = text[at];
      if (character === '}') last = at;
      if (character === '\n') last = -1;
      this.#lastClosing[at] = last;
    }
    for (let at = 0; at < length; at++) {
      const character = text[at];
      if (character === '}') {
        const opening = open.pop();
        if (opening !== undefined) this.#closing[opening] = at;
      } else if (character === '{') {
        open.push(at);
        // What follows at once is passed over, as Compose does.
        at++;
      }
    }
    let end = length;
    for (let at = length; at >= 0; at--) {
      if (text[at] === '\n') end = at;
      this.#lineEnd[at] = end;
    }
  }

  /** The `}` that closes the `{` at `opening`, if it lies before `end`; else -1. */
  closing(opening: number, end: number): number {
    const at = this.#closing[opening] ?? 0;
    return at > 0 && at < end ? at : -1;
  }

  /** The last `}` from `start` to before `end` in the line of `start`; -1 if there is none. */
  lastInLine(start: number, end: number): number {
    const stop = Math.min(this.#lineEnd[start] ?? end, end);
    const at = stop > start ? (this.#lastClosing[stop - 1] ?? -1) : -1;
    return at >= start ? at : -1;
  }
}
