/** Words of an instruction, and what BuildKit's lexer makes of each (docs/server.md#dockerfiles). */

/** A word as it is written, from one character of the instruction's text up to another. */
export interface Word {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts a text at blanks that no quote and no backslash protects. */
export function wordsOf(text: string, from = 0): readonly Word[] {
  const words: Word[] = [];
  let at = from;
  while (at < text.length) {
    while (isBlank(text.charAt(at))) at++;
    const start = at;
    let quote = '';
    for (; at < text.length; at++) {
      const letter = text.charAt(at);
      if (quote === '' && isBlank(letter)) break;
      if (letter === '\\' && quote !== "'") at++;
      else if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
      else if (letter === quote) quote = '';
    }
    const end = Math.min(at, text.length);
    if (end > start) words.push({ raw: text.slice(start, end), start, end });
  }
  return words;
}

function isBlank(letter: string): boolean {
  return letter === ' ' || letter === '\t';
}

export interface Expansion {
  readonly text: string;
  /** References, by their places in the word. */
  readonly used: readonly {
    readonly name: string;
    readonly start: number;
    readonly end: number;
    readonly value: string | null;
  }[];
}

/** Takes quotes off and fills variables in. `valueOf`: null for one that nobody has set. */
export function expand(raw: string, valueOf: (name: string) => string | null): Expansion {
  let text = '';
  const used: { name: string; start: number; end: number; value: string | null }[] = [];
  let quote = '';
  // Behind the last one no brace is closed.
  const last = raw.lastIndexOf('}');
  for (let at = 0; at < raw.length; at++) {
    const letter = raw.charAt(at);
    if (quote === "'") {
      if (letter === "'") quote = '';
      else text += letter;
    } else if (letter === "'" && quote === '') quote = letter;
    else if (letter === '"') quote = quote === '"' ? '' : letter;
    else if (letter === '\\') {
      const next = raw.charAt(at + 1);
      if (quote === '"' && !/["$\\]/.test(next)) text += letter;
      else {
        text += next;
        at++;
      }
    } else if (letter === '$') {
      const reference = referenceAt(raw, at, last, valueOf);
      text += reference.text;
      used.push({ name: reference.name, start: at, end: reference.end, value: reference.value });
      at = reference.end - 1;
    } else text += letter;
  }
  return { text, used };
}

interface Reference {
  readonly name: string;
  readonly end: number;
  readonly text: string;
  readonly value: string | null;
}

const braced = /\{(\w+|[@*#?$!-])(?:(:?[-+?])([^}]*))?\}/y;
/** A name, or one letter that stands for a parameter that a build has none of. */
const bare = /[A-Za-z_]\w*|[\d@*#?$!-]/y;

function referenceAt(raw: string, at: number, last: number, valueOf: (name: string) => string | null): Reference {
  braced.lastIndex = at + 1;
  const [whole, name = '', operator = '', other = ''] = (at < last ? braced.exec(raw) : null) ?? [];
  if (whole !== undefined) {
    const value = valueOf(name);
    const has = value !== null && (value !== '' || !operator.startsWith(':'));
    const text = operator.endsWith('+') ? (has ? other : '') : operator.endsWith('-') && !has ? other : (value ?? '');
    return { name, end: at + 1 + whole.length, text, value: operator === '' ? value : text };
  }
  bare.lastIndex = at + 1;
  const [plain] = bare.exec(raw) ?? [];
  if (plain === undefined) return { name: '', end: at + 1, text: '$', value: '$' };
  const value = valueOf(plain);
  return { name: plain, end: at + 1 + plain.length, text: value ?? '', value };
}
