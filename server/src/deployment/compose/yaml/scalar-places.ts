import type { Place } from '../../container.ts';
import type { Node } from '../../../yaml/node.ts';

/** Where the nodes of a file are written. */
export class ScalarPlaces {
  readonly #file: string;
  readonly #text: string;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  of(node: Node): Place {
    return { file: this.#file, start: node.contentStart, end: node.end };
  }

  /** Where a part of a scalar's value is written; all of it, if it is not written as it is. */
  within(node: Node, value: string, start: number, end: number): Place {
    const scalar = node.kind === 'alias' ? node.target : node;
    const isPlain = scalar.kind === 'scalar' && scalar.style === 'plain';
    const from = isPlain ? scalar.contentStart : scalar.contentStart + 1;
    if (scalar.kind !== 'scalar' || !this.#text.startsWith(value, from)) return this.of(scalar);
    return { file: this.#file, start: from + start, end: from + end };
  }
}
