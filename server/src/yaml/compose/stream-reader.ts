import { fillNode } from './collections.ts';
import { Composer } from './composer.ts';
import { beginDocument, endsStream } from './document.ts';
import type { YamlError } from '../error.ts';
import { refusalInSteps, syntaxFault } from '../fault.ts';
import { OTHER_ALLOWANCE } from '../limits.ts';
import type { Node } from '../node.ts';
import { Cursor } from '../scan/cursor.ts';
import { findUnprintable } from '../scan/printable.ts';
import { Scanner } from '../scan/scanner.ts';

/**
 * Reads all documents of a text, as readers made of libyaml do (Go's among them): an anchor may be given again, and
 * is forgotten at the end of its document.
 */
export class StreamReader {
  readonly #text: string;
  readonly #composer: Composer;
  readonly #documents: Node[] = [];
  #error: YamlError | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#composer = new Composer(new Scanner(new Cursor(text)), true);
  }

  /** The root of each document before the error, if there is one. */
  get documents(): readonly Node[] {
    return this.#documents;
  }

  get error(): YamlError | null {
    return this.#error;
  }

  *read(): Generator<undefined, void> {
    this.#error = yield* refusalInSteps(this.#readDocuments());
  }

  *#readDocuments(): Generator<undefined, void> {
    const unprintable = findUnprintable(this.#text);
    if (unprintable >= 0) throw syntaxFault('control characters are not allowed', unprintable);
    const composer = this.#composer;
    composer.allow(OTHER_ALLOWANCE);
    for (let root = beginDocument(composer); root !== null; root = beginDocument(composer)) {
      yield* fillNode(composer, root, 1);
      this.#documents.push(root);
      composer.anchors.clear();
      if (endsStream(composer)) return;
    }
  }
}
