import { addItem, fillNode, openSequence } from './collections.ts';
import { Composer } from './composer.ts';
import { Cursor } from '../scan/cursor.ts';
import { beginDocument, endDocument } from './document.ts';
import type { YamlError } from '../error.ts';
import { refusalOf } from '../fault.ts';
import { LONGEST_ENTRY, LONGEST_OTHER } from '../limits.ts';
import type { Node, SequenceNode } from '../node.ts';
import { blockStart, findUnprintable } from '../scan/printable.ts';
import { Scanner } from '../scan/scanner.ts';

/**
 * Reads a text as one document, one item of the root sequence at a time, so that a long file can be read in slices.
 * The verdict of PyYAML stands when `next` has returned null: `error`, or else `root`.
 */
export class DocumentReader {
  readonly #cursor: Cursor;
  readonly #composer: Composer;
  /** The first character that PyYAML refuses, and where the block begins with which it reads it. */
  readonly #unprintable: number;
  readonly #wall: number;
  #root: Node | null = null;
  #sequence: SequenceNode | null = null;
  #opening = 0;
  #stage: 'start' | 'items' | 'done' = 'start';
  #error: YamlError | null = null;

  /** `skipsMark`: see `Scanner`. */
  constructor(text: string, skipsMark = true) {
    this.#cursor = new Cursor(text);
    this.#composer = new Composer(new Scanner(this.#cursor, skipsMark));
    this.#unprintable = findUnprintable(text);
    this.#wall = this.#unprintable < 0 ? Number.POSITIVE_INFINITY : blockStart(text, this.#unprintable);
  }

  /** The root node, as far as it is read; null without content or after an error. */
  get root(): Node | null {
    return this.#error === null ? this.#root : null;
  }

  get error(): YamlError | null {
    return this.#error;
  }

  /** The next item of the root sequence. Null at its end, after an error, and when the root is no sequence. */
  next(): Node | null {
    if (this.#stage === 'done') return null;
    let item: Node | null = null;
    const refusal = refusalOf(() => {
      if (this.#stage === 'start' && this.#wall > 0) this.#start();
      if (this.#sequence !== null) item = this.#readItem(this.#sequence);
    });
    this.#error = this.#meetsUnprintable() ? unprintableError(this.#unprintable) : refusal;
    if (this.#error !== null) this.#stage = 'done';
    return this.#error === null ? item : null;
  }

  #start(): void {
    this.#composer.scanner.allow(LONGEST_OTHER);
    const root = beginDocument(this.#composer);
    this.#root = root;
    this.#stage = 'items';
    if (root?.kind === 'sequence') {
      this.#sequence = root;
      this.#opening = openSequence(this.#composer, root);
      return;
    }
    if (root !== null) {
      fillNode(this.#composer, root, 1);
      endDocument(this.#composer, root);
    }
    this.#stage = 'done';
  }

  #readItem(sequence: SequenceNode): Node | null {
    this.#composer.scanner.allow(LONGEST_ENTRY);
    if (addItem(this.#composer, sequence, this.#opening, 1)) return sequence.items.at(-1) ?? null;
    endDocument(this.#composer, sequence);
    this.#stage = 'done';
    return null;
  }

  #meetsUnprintable(): boolean {
    return this.#wall === 0 || Math.max(this.#cursor.offset, this.#cursor.farthest) >= this.#wall;
  }
}

function unprintableError(offset: number): YamlError {
  return { kind: 'reader', problem: 'special characters are not allowed', offset };
}
