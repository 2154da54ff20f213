import { ServiceBlock } from './service-block.ts';
import { keyOf, linesOf, withoutTail, type Line } from './yaml-lines.ts';

/** The services of a compose file in block style, by their names. */
export class ServiceLines {
  readonly #file: string;
  readonly #text: string;
  readonly #lines: readonly Line[];
  /** From the line of its key up to the one behind it. */
  readonly #places = new Map<string, { readonly from: number; readonly to: number }>();

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
    this.#lines = linesOf(text);
    const start = this.#lines.findIndex((line) => /^services[ \t]*:[ \t]*(?:#.*)?$/.test(this.#slice(line)));
    if (start !== -1) this.#find(start + 1);
  }

  /** Null where there is none of the name. */
  find(service: string): ServiceBlock | null {
    const place = this.#places.get(service);
    const key = place && this.#lines[place.from];
    if (!key) return null;
    return new ServiceBlock(this.#file, this.#text, key, withoutTail(this.#lines.slice(place.from + 1, place.to)));
  }

  #find(from: number): void {
    let indent = 0;
    let open: { readonly name: string; readonly from: number } | null = null;
    let index = from;
    for (; index < this.#lines.length; index++) {
      const line = this.#lines[index];
      if (!line || line.isNothing) continue;
      if (indent === 0) indent = line.indent;
      if (line.indent < indent || indent === 0) break;
      if (line.indent > indent) continue;
      if (open) this.#places.set(open.name, { from: open.from, to: index });
      const name = keyOf(this.#slice(line));
      open = name === null ? null : { name, from: index };
    }
    if (open) this.#places.set(open.name, { from: open.from, to: index });
  }

  #slice({ start, end }: Line): string {
    return this.#text.slice(start, end);
  }
}
