import type { Cursor } from './cursor.ts';
import { SimpleKeys } from './simple-keys.ts';
import { TokenQueue } from './token-queue.ts';
import { Token, TokenKind } from './token.ts';

/** What the scanner keeps in mind between tokens: open blocks and flow collections, and possible keys. */
export class ScannerState {
  readonly cursor: Cursor;
  readonly queue = new TokenQueue();
  readonly keys = new SimpleKeys();
  /** How many flow collections are open; below 0 after a stray closing bracket, which counts as being in one. */
  flowLevel = 0;
  /** The column of the innermost block collection, -1 outside all of them. */
  indent = -1;
  /** May a key, or a block collection, begin here? */
  keyAllowed = true;
  readonly #outerIndents: number[] = [];

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  get inFlow(): boolean {
    return this.flowLevel !== 0;
  }

  /** Ends the block collections that are indented further than `column`. */
  unwind(column: number): void {
    if (this.inFlow) return;
    while (this.indent > column) {
      this.indent = this.#outerIndents.pop() ?? -1;
      this.addMark(TokenKind.blockEnd);
    }
  }

  /** Opens a block collection at `column` if it lies further in than the current one. */
  openIndent(column: number): boolean {
    if (this.indent >= column) return false;
    this.#outerIndents.push(this.indent);
    this.indent = column;
    return true;
  }

  addMark(kind: TokenKind): void {
    const { offset } = this.cursor;
    this.queue.add(new Token(kind, offset, offset));
  }

  /** Adds an indicator of `length` characters at the cursor and steps over it. */
  addIndicator(kind: TokenKind, length = 1): void {
    const start = this.cursor.offset;
    this.cursor.offset += length;
    this.queue.add(new Token(kind, start, this.cursor.offset));
  }

  abandonKey(): void {
    this.keys.abandon(this.flowLevel, this.cursor);
  }

  /** Notes that the token at the cursor may be a key. */
  noteKey(): void {
    if (!this.keyAllowed) return;
    this.abandonKey();
    const { offset, column, lineStart, indexInLine } = this.cursor;
    this.keys.add({
      tokenNumber: this.queue.nextNumber,
      required: !this.inFlow && this.indent === column,
      flowLevel: this.flowLevel,
      offset,
      column,
      lineStart,
      indexInLine,
    });
  }
}
