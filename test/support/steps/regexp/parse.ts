/** A regular expression as a tree. What takes exactly one character stays as it is written. */
export type Part =
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly options: readonly Part[] }
  | {
      readonly kind: 'repeat';
      readonly body: Part;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    }
  | { readonly kind: 'group'; readonly index: number; readonly body: Part }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negated: boolean; readonly body: Part }
  | { readonly kind: 'back-reference'; readonly group: number | string }
  | { readonly kind: 'start' | 'end' | 'boundary' | 'no-boundary' };

export interface Pattern {
  readonly root: Part;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

const nothing: Part = { kind: 'sequence', parts: [] };

/** Reads the pattern of a `RegExp` that the engine has accepted. */
export function parsePattern(source: string): Pattern {
  const reader = new Reader(source);
  const root = reader.choice();
  return { root, groups: reader.groups, names: reader.names };
}

class Reader {
  groups = 0;
  readonly names = new Map<string, number>();
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to a closing parenthesis or the end. */
  choice(): Part {
    const options: Part[] = [];
    let parts: Part[] = [];
    const end = (): void => {
      const [only = nothing, ...others] = parts;
      options.push(others.length === 0 ? only : { kind: 'sequence', parts });
      parts = [];
    };
    while (this.#at < this.#source.length && !this.#sees(')')) {
      if (this.#takes('|')) end();
      else parts.push(this.#repeated(this.#atom()));
    }
    end();
    const [only = nothing, ...others] = options;
    return others.length === 0 ? only : { kind: 'choice', options };
  }

  #sees(text: string): boolean {
    return this.#source.startsWith(text, this.#at);
  }

  #takes(text: string): boolean {
    if (!this.#sees(text)) return false;
    this.#at += text.length;
    return true;
  }

  /** What the expression finds at the reader's place. */
  #take(form: RegExp): RegExpExecArray {
    const found = new RegExp(form, 'y');
    found.lastIndex = this.#at;
    const match = found.exec(this.#source);
    if (!match) throw new Error(`not understood at ${this.#at} of the expression ${this.#source}`);
    this.#at += match[0].length;
    return match;
  }

  #atom(): Part {
    if (this.#takes('^')) return { kind: 'start' };
    if (this.#takes('$')) return { kind: 'end' };
    if (this.#takes('\\b')) return { kind: 'boundary' };
    if (this.#takes('\\B')) return { kind: 'no-boundary' };
    if (this.#sees('(')) return this.#parenthesis();
    if (/^\\(?:[1-9]|k<)/.test(this.#source.slice(this.#at, this.#at + 3))) return this.#backReference();
    return { kind: 'character', source: this.#take(oneCharacter)[0] };
  }

  #parenthesis(): Part {
    const [, plain, look, name] = this.#take(/\((?:\?(?:(:)|([=!]|<[=!])|<([^>]+)>))?/);
    if (look !== undefined)
      return { kind: 'look', behind: look.startsWith('<'), negated: look.endsWith('!'), body: this.#closed() };
    if (plain !== undefined) return this.#closed();
    const index = (this.groups += 1);
    if (name !== undefined) this.names.set(name, index);
    return { kind: 'group', index, body: this.#closed() };
  }

  #closed(): Part {
    const body = this.choice();
    this.#take(/\)/);
    return body;
  }

  #backReference(): Part {
    const [, number, name] = this.#take(/\\(?:([1-9]\d*)|k<([^>]+)>)/);
    return { kind: 'back-reference', group: name ?? Number(number) };
  }

  #repeated(body: Part): Part {
    const found = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 24));
    if (!found) return body;
    const [text] = found;
    this.#at += text.length;
    const lazy = text.length > 1 && text.endsWith('?');
    const [, first = '0', comma, last = ''] = /^\{(\d+)(,?)(\d*)\}/.exec(text) ?? [];
    if (!text.startsWith('{')) {
      const least = text.startsWith('+') ? 1 : 0;
      return { kind: 'repeat', body, least, most: text.startsWith('?') ? 1 : Infinity, lazy };
    }
    const most = comma === '' ? Number(first) : last === '' ? Infinity : Number(last);
    return { kind: 'repeat', body, least: Number(first), most, lazy };
  }
}

/** A class, an escape, a point or a character that stands for itself. */
const oneCharacter =
  /\[(?:\\.|[^\]\\])*\]|\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[^])|[\ud800-\udbff][\udc00-\udfff]|[^]/;
