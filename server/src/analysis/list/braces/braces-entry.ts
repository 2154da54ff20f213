import { Entry } from '../../../model/entry.ts';
import type { EntryNeeds, EntrySource } from '../../../model/entry-source.ts';
import type { LineIndex } from '../../../text/line-index.ts';
import type { Node } from '../../../yaml/node.ts';
import type { BracesPiece } from './braces-piece.ts';
import { BracesSource, nodeAt } from './braces-source.ts';

/** What an entry asks of the list that it is in. */
export interface BracesHolder {
  /** Of the whole text. */
  readonly lines: LineIndex;
  readonly needs: EntryNeeds;
  /** Where the entry with this index begins. */
  startOf(index: number): number;
}

/** An entry in braces of a list in brackets, which can be read by its own text. */
export class BracesEntry extends Entry {
  /** Its lines need not be its own alone. */
  readonly ownText = null;
  /** Where it stands among the entries. */
  index = 0;
  text: string;
  ownLength: number;
  /** Of its opening brace. */
  column: number;
  readonly #list: BracesHolder;

  constructor(piece: BracesPiece, list: BracesHolder) {
    const { text, ownLength, lineCount, record, findings, comments, column } = piece;
    super(lineCount, record, findings);
    this.comments = comments;
    this.text = text;
    this.ownLength = ownLength;
    this.column = column;
    this.#list = list;
  }

  get length(): number {
    return this.text.length;
  }

  get needs(): EntryNeeds {
    return this.#list.needs;
  }

  get start(): number {
    return this.#list.startOf(this.index);
  }

  get end(): number {
    return this.start + this.ownLength;
  }

  /** Its node in the whole text. */
  get node(): Node | null {
    return nodeAt(this.start, this.text.slice(0, this.ownLength));
  }

  /** Takes over another reading, so that what refers to this entry stays right. `lineCount` is the list's to change. */
  take({ text, ownLength, record, findings, comments }: BracesPiece): void {
    this.text = text;
    this.ownLength = ownLength;
    this.record = record;
    this.findings = findings;
    this.comments = comments;
  }

  /** It begins so many columns further on. */
  override moveColumns(by: number): void {
    super.moveColumns(by);
    this.column += by;
  }

  source(): EntrySource {
    const own = this.text.slice(0, this.ownLength);
    return new BracesSource(this.#list.lines.from(this.line), this.start, own);
  }
}
