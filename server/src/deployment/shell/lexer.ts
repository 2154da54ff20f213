/** Cuts a shell script into words, as sh and bash do. */

/** A piece of a word. `literal`: stands between quotes, or behind a backslash. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly literal: boolean; readonly start: number }
  /** `operator`: what follows the name in braces, with what stands in for the variable; `quoted`: in double quotes. */
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly operator: string;
      readonly quoted: boolean;
      readonly start: number;
      readonly end: number;
    }
  /** What a command prints, arithmetic, a pattern of names: what it gives is not known. */
  | {
      readonly kind: 'open';
      readonly text: string;
      readonly quoted: boolean;
      readonly start: number;
      readonly end: number;
    };

export interface ShellWord {
  readonly parts: readonly Part[];
  readonly start: number;
  readonly end: number;
}

/** A word without quotes and variables; null for others. */
export function plainWord(word: ShellWord | undefined): string | null {
  let text = '';
  for (const part of word?.parts ?? []) {
    if (part.kind !== 'text') return null;
    text += part.text;
  }
  return word ? text : null;
}

/** A command up to what separates it from the next. */
export interface RawCommand {
  readonly words: readonly ShellWord[];
  readonly start: number;
  readonly end: number;
  readonly separator: string;
}

export class Lexer {
  readonly #text: string;
  #at = 0;
  readonly #heredocs: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** The next command up to its separator; null at the end. */
  command(): RawCommand | null {
    const words: ShellWord[] = [];
    let redirects = false;
    let start = -1;
    for (;;) {
      this.#skipBlanks();
      if (this.#at >= this.#text.length) return start === -1 ? null : { words, start, end: this.#at, separator: '' };
      const before = this.#at;
      const separator = this.#separator();
      if (separator !== null) {
        if (separator === '\n') this.#skipHeredocs();
        if (words.length === 0 && separator !== '(' && separator !== ')') continue;
        return { words, start: start === -1 ? before : start, end: before, separator };
      }
      if (start === -1) start = before;
      const operator = /^\d*(?:<<-?|<<<|>>|>&|<&|<>|>\||[<>])/.exec(this.#text.slice(before, before + 12))?.[0];
      if (operator !== undefined) {
        this.#at += operator.length;
        redirects = !/<<-?$/.test(operator);
        if (!redirects) this.#heredocs.push(this.#heredocWord());
        continue;
      }
      const word = this.#word();
      if (redirects) redirects = false;
      else words.push(word);
    }
  }

  #skipBlanks(): void {
    for (;;) {
      const letter = this.#text.charAt(this.#at);
      if (letter === ' ' || letter === '\t' || letter === '\r') this.#at++;
      else if (letter === '\\' && /^\r?\n/.test(this.#text.slice(this.#at + 1, this.#at + 3)))
        this.#at = this.#text.indexOf('\n', this.#at) + 1;
      else if (letter === '#') this.#at = endOfLine(this.#text, this.#at);
      else return;
    }
  }

  #separator(): string | null {
    const two = this.#text.slice(this.#at, this.#at + 2);
    const found =
      ['&&', '||', ';;'].find((each) => each === two) ??
      ['\n', ';', '&', '|', '(', ')'].find((each) => two.startsWith(each));
    if (found === undefined) return null;
    this.#at += found.length;
    return found;
  }

  #heredocWord(): string {
    this.#skipBlanks();
    return plainWord(this.#word()) ?? '';
  }

  /** Bodies of here-documents begin behind the line. */
  #skipHeredocs(): void {
    for (const delimiter of this.#heredocs.splice(0)) {
      for (;;) {
        if (this.#at >= this.#text.length) return;
        const end = endOfLine(this.#text, this.#at);
        const line = this.#text.slice(this.#at, end).replace(/^\t+/, '').replace(/\r$/, '');
        this.#at = Math.min(end + 1, this.#text.length);
        if (line === delimiter) break;
      }
    }
  }

  #word(): ShellWord {
    const start = this.#at;
    const parts: Part[] = [];
    let text = '';
    let literal = false;
    let textStart = this.#at;
    const flush = (): void => {
      if (text !== '' || literal) parts.push({ kind: 'text', text, literal, start: textStart });
      text = '';
      literal = false;
      textStart = this.#at;
    };
    let quoted = false;
    while (this.#at < this.#text.length) {
      const letter = this.#text.charAt(this.#at);
      if (!quoted && /[\s;&|()<>]/.test(letter)) break;
      if (letter === '"') {
        flush();
        quoted = !quoted;
        this.#at++;
        textStart = this.#at;
        if (quoted) literal = true;
      } else if (letter === "'" && !quoted) {
        flush();
        const end = this.#text.indexOf("'", this.#at + 1);
        const to = end === -1 ? this.#text.length : end;
        parts.push({ kind: 'text', text: this.#text.slice(this.#at + 1, to), literal: true, start: this.#at + 1 });
        this.#at = Math.min(to + 1, this.#text.length);
        textStart = this.#at;
      } else if (letter === '\\') {
        const next = this.#text.charAt(this.#at + 1);
        if (next === '\n') this.#at += 2;
        else if (quoted && !/["$\\`]/.test(next)) {
          text += letter;
          this.#at++;
        } else {
          flush();
          parts.push({ kind: 'text', text: next, literal: true, start: this.#at + 1 });
          this.#at += 2;
          textStart = this.#at;
          literal = quoted;
        }
      } else if (letter === '$' || letter === '`') {
        const part = this.#dollar(quoted);
        if (part) {
          flush();
          parts.push(part);
          this.#at = part.end;
          textStart = this.#at;
          literal = quoted;
        } else {
          text += letter;
          this.#at++;
        }
      } else {
        text += letter;
        this.#at++;
      }
    }
    flush();
    return { parts, start, end: this.#at };
  }

  #dollar(quoted: boolean): Extract<Part, { readonly end: number }> | null {
    const start = this.#at;
    const rest = this.#text.slice(start, start + 400);
    if (rest.startsWith('`')) {
      const end = this.#text.indexOf('`', start + 1);
      return this.#open(quoted, end === -1 ? this.#text.length : end + 1);
    }
    if (rest.startsWith('$(')) return this.#open(quoted, closingOf(this.#text, start + 1, '(', ')'));
    if (rest.startsWith('${')) {
      const end = closingOf(this.#text, start + 1, '{', '}');
      const [, name, operator] = /^\{(\w+|[@*#?$!-])((?:[^\w}][^}]*)?)\}$/.exec(this.#text.slice(start + 1, end)) ?? [];
      if (name === undefined || operator === undefined || !/^(?::?[-=?+]|$)/.test(operator))
        return this.#open(quoted, end);
      return { kind: 'variable', name, operator, quoted, start, end };
    }
    const [, name] = /^\$([A-Za-z_]\w*|[\d@*#?$!-])/.exec(rest) ?? [];
    return name === undefined
      ? null
      : { kind: 'variable', name, operator: '', quoted, start, end: start + 1 + name.length };
  }

  #open(quoted: boolean, end: number): Extract<Part, { readonly kind: 'open' }> {
    return { kind: 'open', text: this.#text.slice(this.#at, end), quoted, start: this.#at, end };
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Behind the bracket that closes the one at an offset; the text's end where none does. */
function closingOf(text: string, from: number, open: string, close: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '\\') at++;
    else if (letter === open) depth++;
    else if (letter === close && --depth === 0) return at + 1;
  }
  return text.length;
}
