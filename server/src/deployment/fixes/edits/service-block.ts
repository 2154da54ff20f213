/** A service of a compose file in block style, by its lines: where an entry of one of its sections can be put. */
import type { PlaceEdit } from '../place-edit.ts';
import { keyOf, withoutTail, type Line } from './yaml-lines.ts';

/** A key of the service with what stands under it. */
interface Section {
  readonly key: Line;
  readonly body: readonly Line[];
}

export class ServiceBlock {
  readonly #file: string;
  readonly #text: string;
  readonly #key: Line;
  readonly #lines: readonly Line[];
  readonly #eol: string;

  constructor(file: string, text: string, key: Line, lines: readonly Line[]) {
    this.#file = file;
    this.#text = text;
    this.#key = key;
    this.#lines = lines;
    this.#eol = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Puts an entry at the end of a section, which is made where it is missing. Null where it is in flow style. */
  add(section: 'volumes' | 'environment', entry: (isList: boolean) => string): readonly PlaceEdit[] | null {
    const found = this.#section(section);
    if (found === 'flow') return null;
    if (found) {
      const first = found.body.find(({ isNothing }) => !isNothing);
      const last = withoutTail(found.body).at(-1);
      if (!first || !last) return null;
      const isList = this.#slice(first).trimStart().startsWith('-');
      return [this.#insert(last, `${' '.repeat(first.indent)}${isList ? '- ' : ''}${entry(isList)}`)];
    }
    const after = this.#after(section);
    const indent = this.#childIndent();
    if (after === null || indent === null) return null;
    const isList = section === 'volumes';
    const body = `${' '.repeat(indent)}${section}:${this.#eol}${' '.repeat(indent + 2)}${isList ? '- ' : ''}${entry(isList)}`;
    return [this.#insert(after, body)];
  }

  /** Moves a key out of `environment`, with what stands under it, to stand beside that. */
  moveOut(key: string): readonly PlaceEdit[] | null {
    const environment = this.#section('environment');
    if (environment === null || environment === 'flow' || this.#section(key) !== null) return null;
    const { body } = environment;
    const from = body.findIndex((line) => !line.isNothing && keyOf(this.#slice(line)) === key);
    const head = body[from];
    if (!head) return null;
    const rest = body.slice(from + 1);
    const next = rest.findIndex(
      (line) =>
        !line.isNothing &&
        (line.indent < head.indent || (line.indent === head.indent && !this.#slice(line).trimStart().startsWith('-'))),
    );
    const moved = withoutTail([head, ...(next === -1 ? rest : rest.slice(0, next))]);
    const last = moved.at(-1) ?? head;
    const end = withoutTail(body).at(-1) ?? last;
    const shift = head.indent - environment.key.indent;
    const text = moved
      .map((line) => (line.isNothing ? this.#slice(line) : this.#slice(line).slice(shift)))
      .join(this.#eol);
    if (end === last) return [this.#edit(head.start, last.end, text)];
    return [this.#edit(head.start, this.#nextLine(last), ''), this.#insert(end, text)];
  }

  #slice({ start, end }: Line): string {
    return this.#text.slice(start, end);
  }

  #edit(start: number, end: number, newText: string): PlaceEdit {
    return { place: { file: this.#file, start, end }, newText };
  }

  #insert({ end }: Line, lines: string): PlaceEdit {
    return this.#edit(end, end, this.#eol + lines);
  }

  #nextLine({ end }: Line): number {
    return Math.min(this.#text.length, end + this.#eol.length);
  }

  #childIndent(): number | null {
    const first = this.#lines.find(({ isNothing }) => !isNothing);
    return first && first.indent > this.#key.indent ? first.indent : null;
  }

  /** Behind which line a new section is put: where people look for it. */
  #after(section: 'volumes' | 'environment'): Line | null {
    const before = section === 'volumes' ? ['environment', 'ports', 'image', 'build'] : ['ports', 'image', 'build'];
    for (const name of before) {
      const found = this.#section(name);
      if (found !== null && found !== 'flow') return withoutTail(found.body).at(-1) ?? found.key;
      if (found === 'flow') break;
    }
    return this.#lines.at(-1) ?? null;
  }

  /** `flow`: its value stands behind the key. */
  #section(name: string): Section | 'flow' | null {
    const indent = this.#childIndent();
    const at = this.#lines.findIndex(
      (line) => !line.isNothing && line.indent === indent && keyOf(this.#slice(line)) === name,
    );
    const key = this.#lines[at];
    if (!key || indent === null) return null;
    const isScalar = /:[ \t]+(?!#)\S/.test(this.#slice(key));
    if (isScalar && (name === 'environment' || name === 'volumes')) return 'flow';
    const rest = this.#lines.slice(at + 1);
    const end = rest.findIndex(
      (line) =>
        !line.isNothing &&
        (line.indent < indent || (line.indent === indent && !this.#slice(line).trimStart().startsWith('-'))),
    );
    return { key, body: end === -1 ? rest : rest.slice(0, end) };
  }
}
