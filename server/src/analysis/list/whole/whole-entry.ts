import { Entry } from '../../../model/entry.ts';
import type { EntryRecord } from '../../../model/entry-record.ts';
import type { EntryNeeds, EntrySource } from '../../../model/entry-source.ts';
import type { Finding } from '../../../model/finding.ts';
import type { LineIndex } from '../../../text/line-index.ts';
import type { Node } from '../../../yaml/node.ts';
import type { Construction } from '../../../yaml/read.ts';

/** What the entries of a file that was read as a whole have in common. */
export interface WholeSource {
  /** Of the whole text. */
  readonly lines: LineIndex;
  readonly needs: EntryNeeds;
  /** Builds the entries, which may share what they are made of. */
  readonly construction: Construction;
}

/** An entry of a file that had to be read as a whole: a node of the document. */
export class WholeEntry extends Entry {
  readonly ownText = null;
  readonly node: Node;
  readonly #whole: WholeSource;

  constructor(node: Node, whole: WholeSource, lineCount: number, record: EntryRecord, findings: readonly Finding[]) {
    super(lineCount, record, findings);
    this.node = node;
    this.#whole = whole;
  }

  get start(): number {
    return this.node.start;
  }

  get end(): number {
    return this.node.end;
  }

  get length(): number {
    return this.node.end - this.node.start;
  }

  get needs(): EntryNeeds {
    return this.#whole.needs;
  }

  source(): EntrySource {
    const { node } = this;
    const { lines, construction } = this.#whole;
    const build = construction.construct.bind(construction);
    return { lines: lines.from(this.line), start: node.start, end: node.end, node, error: null, build };
  }
}
