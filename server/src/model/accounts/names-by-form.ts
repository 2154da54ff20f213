import { formOf } from './workspace-slips.ts';

const noNames: readonly string[] = [];

interface Several {
  readonly names: Set<string>;
  /** Of the alphabet; null: it is to be looked for. */
  first: string | null;
}

/** Names of workspaces by what they have in common with their like. Nearly every form has one name alone. */
export class NamesByForm {
  readonly #names = new Map<string, string | Several>();

  forms(): Iterable<string> {
    return this.#names.keys();
  }

  of(form: string): Iterable<string> {
    const found = this.#names.get(form);
    if (found === undefined) return noNames;
    return typeof found === 'string' ? [found] : found.names;
  }

  /** The first name of a form by the alphabet. */
  firstOf(form: string): string | undefined {
    const found = this.#names.get(form);
    if (found === undefined || typeof found === 'string') return found;
    return (found.first ??= [...found.names].reduce((first, name) => (name < first ? name : first)));
  }

  /** Files a name that is not there. */
  add(name: string): void {
    const form = formOf(name);
    const found = this.#names.get(form);
    if (found === undefined) this.#names.set(form, name);
    else if (typeof found === 'string') this.#names.set(form, { names: new Set([found, name]), first: null });
    else {
      found.names.add(name);
      if (found.first !== null && name < found.first) found.first = name;
    }
  }

  delete(name: string): void {
    const form = formOf(name);
    const found = this.#names.get(form);
    if (typeof found === 'object') {
      found.names.delete(name);
      if (found.first === name) found.first = null;
      if (found.names.size > 0) return;
    }
    this.#names.delete(form);
  }
}
