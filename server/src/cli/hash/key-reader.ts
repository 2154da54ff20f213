import { PasswordInterrupted } from './password-source.ts';

const escape = '\x1b';
/** What follows Escape for arrow and function keys and around a paste, or for a key pressed together with Alt. */
const sequence = /^(?:\[[0-?]*[ -/]*[@-~]|O[ -~]|[^[O\p{Cc}])/u;
const sequenceBegun = /^(?:\[[0-?]*[ -/]*|O)$/;

/** Turns the bytes of a raw terminal into lines, doing the editing that the terminal does otherwise. */
export class KeyReader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #pending = '';
  #line = '';
  #lines: string[] = [];
  #afterReturn = false;

  /**
   * Takes what the terminal sent; `ignored` when a key in it means nothing here. Throws `PasswordInterrupted` for
   * Ctrl+C and a TypeError for bytes that aren't UTF-8.
   */
  feed(chunk: Uint8Array | string): 'taken' | 'ignored' {
    this.#pending += typeof chunk === 'string' ? chunk : this.#decoder.decode(chunk, { stream: true });
    let result: 'taken' | 'ignored' = 'taken';
    while (this.#pending !== '') {
      const key = this.#nextKey();
      if (key === '') break;
      this.#pending = this.#pending.slice(key.length);
      if (!this.#press(key)) result = 'ignored';
    }
    return result;
  }

  /** The next whole line that was entered, else null. */
  nextLine(): string | null {
    return this.#lines.shift() ?? null;
  }

  /** One character or escape sequence; empty when its rest is still to come. */
  #nextKey(): string {
    if (!this.#pending.startsWith(escape)) return String.fromCodePoint(this.#pending.codePointAt(0) ?? 0);
    const rest = this.#pending.slice(escape.length);
    if (sequenceBegun.test(rest)) return '';
    return escape + (sequence.exec(rest)?.[0] ?? '');
  }

  #press(key: string): boolean {
    const lineFeedOfPair = key === '\n' && this.#afterReturn;
    this.#afterReturn = key === '\r';
    if (lineFeedOfPair) return true;
    switch (key) {
      case '\r':
      case '\n':
      case '\x04': // Ctrl+D
        this.#lines.push(this.#line);
        this.#line = '';
        return true;
      case '\x03': // Ctrl+C
      case '\x1c': // Ctrl+\
        throw new PasswordInterrupted();
      case '\x7f':
      case '\b':
        this.#line = this.#line.replace(/.$/su, '');
        return true;
      case '\x15': // Ctrl+U
        this.#line = '';
        return true;
      default:
        if (!isText(key)) return false;
        this.#line += key;
        return true;
    }
  }
}

/** NUL is kept, to be refused by name; other control characters can't be typed where one signs in. */
function isText(key: string): boolean {
  return key === '\0' || key === '\t' || !/^\p{Cc}/u.test(key);
}
