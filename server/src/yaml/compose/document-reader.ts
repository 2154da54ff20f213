import { addItem, beginItem, fillNode, openSequence } from './collections.ts';
import { Composer } from './composer.ts';
import { Cursor } from '../scan/cursor.ts';
import { beginDocument, endDocument } from './document.ts';
import type { YamlError } from '../error.ts';
import { refusalInSteps, tooManyEntries } from '../fault.ts';
import { ENTRY_ALLOWANCE, MOST_ENTRIES, OTHER_ALLOWANCE } from '../limits.ts';
import type { Node, SequenceNode } from '../node.ts';
import { blockStart, findUnprintable } from '../scan/printable.ts';
import { Scanner } from '../scan/scanner.ts';

/** How PyYAML gets the text. */
export interface Stream {
  /** See `Scanner`. */
  readonly skipsMark?: boolean;
  /** All of it at once, so that it looks through all characters before it reads any. */
  readonly atOnce?: boolean;
  /** What begins here can't be had. */
  readonly wall?: number;
}

/**
 * Reads a text as one document, in steps, so that a long file can be read in slices. The verdict of PyYAML stands when
 * `read` has come to its end: `error`, or else `root`.
 */
export class DocumentReader {
  readonly #cursor: Cursor;
  readonly #composer: Composer;
  /** The first character that PyYAML refuses, and where the block begins with which it reads it. */
  readonly #unprintable: number;
  /** Whichever comes first: that, or the end of what it gets. */
  readonly #wall: number;
  /** It is the end of what it gets. */
  readonly #isEnd: boolean;
  readonly #items: Node[] = [];
  #root: Node | null = null;
  #error: YamlError | null = null;

  constructor(text: string, { skipsMark = true, atOnce = false, wall = Number.POSITIVE_INFINITY }: Stream = {}) {
    this.#cursor = new Cursor(text);
    this.#composer = new Composer(new Scanner(this.#cursor, skipsMark));
    this.#unprintable = findUnprintable(text);
    const start = atOnce ? 0 : blockStart(text, this.#unprintable);
    const met = this.#unprintable < 0 ? Number.POSITIVE_INFINITY : start;
    this.#wall = Math.min(met, wall);
    // A block has to be there before it is looked through.
    this.#isEnd = wall <= met && wall < Number.POSITIVE_INFINITY;
  }

  /** The root node, as far as it is read; null without content or after an error. */
  get root(): Node | null {
    return this.#error === null ? this.#root : null;
  }

  get error(): YamlError | null {
    return this.#error;
  }

  /** Whether it came to the `wall`, before anything else was wrong. */
  get isCut(): boolean {
    return this.#isEnd && this.#meetsWall();
  }

  /** The items of a root that is a sequence: all of them, or those before the error. */
  get items(): readonly Node[] {
    return this.#items;
  }

  /** Reads all; yields after each item of a root that is a sequence, and within whatever is long. */
  *read(): Generator<undefined, void> {
    const refusal = this.#wall > 0 ? yield* refusalInSteps(this.#readDocument()) : null;
    this.#error = this.#meetsWall() && !this.#isEnd ? unprintableError(this.#unprintable) : refusal;
  }

  *#readDocument(): Generator<undefined, void> {
    this.#composer.allow(OTHER_ALLOWANCE);
    const root = beginDocument(this.#composer);
    this.#root = root;
    if (root === null) return;
    if (root.kind === 'sequence') yield* this.#readItems(root);
    else yield* fillNode(this.#composer, root, 1);
    if (!this.#meetsWall()) endDocument(this.#composer, root);
  }

  *#readItems(sequence: SequenceNode): Generator<undefined, void> {
    const composer = this.#composer;
    const opening = openSequence(composer, sequence);
    for (;;) {
      composer.allow(ENTRY_ALLOWANCE);
      const item = beginItem(composer, sequence, opening, 1);
      if (item === null) return;
      if (this.#items.length === MOST_ENTRIES) throw tooManyEntries(item.start);
      yield* fillNode(composer, item, 2);
      addItem(sequence, item);
      if (this.#meetsWall()) return;
      this.#items.push(item);
      yield;
    }
  }

  #meetsWall(): boolean {
    return this.#wall === 0 || Math.max(this.#cursor.offset, this.#cursor.farthest) >= this.#wall;
  }
}

function unprintableError(offset: number): YamlError {
  return { kind: 'reader', problem: 'special characters are not allowed', offset };
}
