/**
 * A long list of consecutive parts of a text that changes in a few places at a time.
 *
 * The parts are kept in blocks, so that finding a part by its line, finding the line of a part, and replacing some parts
 * cost about the square root of the number of parts, never all of them.
 */
const targetSize = 128;

/** A part of the text. Both fields belong to the list once the part is in it. */
export interface Part {
  /** How many line ends the part holds. */
  lineCount: number;
  home: Block | null;
}

export interface Block {
  readonly parts: readonly Part[];
  lines: number;
  index: number;
}

interface OwnBlock<T extends Part> extends Block {
  parts: T[];
  /** The parts to note, with their lines in the block; null when they have to be looked for again. */
  noted: readonly Noted<T>[] | null;
}

export interface Noted<T> {
  readonly part: T;
  readonly start: number;
}

/** The parts to note in one block, with their lines from the block's first. */
export interface NotedBlock<T> {
  /** As long as it is the same array, nothing in the block has changed. */
  readonly noted: readonly Noted<T>[];
  /** The block's first line. */
  readonly line: number;
}

export class LineList<T extends Part> {
  readonly #isNoted: (part: T) => boolean;
  #blocks: OwnBlock<T>[] = [];
  #length = 0;
  /** What `notedBlocks` gave last; null when something has changed since. */
  #noted: { readonly line: number; readonly blocks: readonly NotedBlock<T>[] } | null = null;

  /** `isNoted` tells the parts that `noted` gives; its answer may change only with `touch`. */
  constructor(isNoted: (part: T) => boolean = () => false) {
    this.#isNoted = isNoted;
  }

  get length(): number {
    return this.#length;
  }

  get first(): T | undefined {
    return this.#blocks[0]?.parts[0];
  }

  get last(): T | undefined {
    return this.#blocks.at(-1)?.parts.at(-1);
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const block of this.#blocks) yield* block.parts;
  }

  /** Adds one part at the end. */
  push(part: T): void {
    let block = this.#blocks.at(-1);
    if (!block || block.parts.length >= targetSize) {
      block = { parts: [], lines: 0, index: this.#blocks.length, noted: null };
      this.#blocks.push(block);
    }
    block.parts.push(part);
    block.lines += part.lineCount;
    this.#changed(block);
    part.home = block;
    this.#length++;
  }

  /** The parts to note, with the lines at which they start, counted from `line`. What has no such part costs next to nothing. */
  *noted(line = 0): Generator<Noted<T>, void> {
    for (const { noted, line: first } of this.notedBlocks(line)) {
      for (const { part, start } of noted) yield { part, start: first + start };
    }
  }

  /** The same block by block, without the blocks in which nothing is to be noted. */
  notedBlocks(line = 0): readonly NotedBlock<T>[] {
    if (this.#noted?.line === line) return this.#noted.blocks;
    const found: NotedBlock<T>[] = [];
    let first = line;
    for (const block of this.#blocks) {
      block.noted ??= this.#notedOf(block);
      if (block.noted.length > 0) found.push({ noted: block.noted, line: first });
      first += block.lines;
    }
    this.#noted = { line, blocks: found };
    return found;
  }

  /** A part has changed, and perhaps whether it is to be noted. */
  touch(part: T): void {
    this.#changed(this.#blockOf(part));
  }

  /** Puts `parts` in the place of the parts from `from` to `to`, both included. */
  replace(from: T, to: T, parts: readonly T[]): void {
    const block = this.#blockOf(from);
    const at = block.parts.indexOf(from);
    let current = block;
    let index = at;
    for (;;) {
      const end = current.parts.indexOf(to, index);
      this.#changed(current);
      const removed = current.parts.splice(index, (end === -1 ? current.parts.length : end + 1) - index);
      for (const part of removed) {
        current.lines -= part.lineCount;
        part.home = null;
      }
      this.#length -= removed.length;
      if (end !== -1) break;
      const next = this.#blocks[current.index + 1];
      if (!next) throw new RangeError('the last part stands before the first');
      current = next;
      index = 0;
    }
    this.#insert(block, at, parts);
    if (this.#blocks.some((each) => each.parts.length === 0)) {
      this.#blocks = this.#blocks.filter((each) => each.parts.length > 0);
      this.#renumber(0);
    }
  }

  /** Changes how many lines a part holds. */
  resize(part: T, lineCount: number): void {
    const block = this.#blockOf(part);
    block.lines += lineCount - part.lineCount;
    this.#changed(block);
    part.lineCount = lineCount;
  }

  /** The part that holds a line, and the line at which it starts; the last part for a line behind the end. */
  atLine(line: number): { readonly part: T; readonly start: number } | undefined {
    let start = 0;
    const lastBlock = this.#blocks.length - 1;
    for (const block of this.#blocks) {
      if (line >= start + block.lines && block.index !== lastBlock) {
        start += block.lines;
        continue;
      }
      const last = block.index === lastBlock ? block.parts.at(-1) : undefined;
      for (const part of block.parts) {
        if (line < start + part.lineCount || part === last) return { part, start };
        start += part.lineCount;
      }
    }
    return undefined;
  }

  /** The line at which the part starts. */
  startLine(part: T): number {
    const block = this.#blockOf(part);
    let start = 0;
    for (let index = 0; index < block.index; index++) start += this.#blocks[index]?.lines ?? 0;
    for (const each of block.parts) {
      if (each === part) return start;
      start += each.lineCount;
    }
    throw new RangeError('not a part of this list');
  }

  next(part: T): T | undefined {
    const block = this.#blockOf(part);
    return block.parts[block.parts.indexOf(part) + 1] ?? this.#blocks[block.index + 1]?.parts[0];
  }

  previous(part: T): T | undefined {
    const block = this.#blockOf(part);
    return block.parts[block.parts.indexOf(part) - 1] ?? this.#blocks[block.index - 1]?.parts.at(-1);
  }

  /** Negative when `a` stands before `b`. */
  compare(a: T, b: T): number {
    if (a === b) return 0;
    const blockA = this.#blockOf(a);
    const blockB = this.#blockOf(b);
    return blockA.index - blockB.index || blockA.parts.indexOf(a) - blockB.parts.indexOf(b);
  }

  #changed(block: OwnBlock<T>): void {
    block.noted = null;
    this.#noted = null;
  }

  #notedOf({ parts }: OwnBlock<T>): readonly Noted<T>[] {
    const noted: Noted<T>[] = [];
    let start = 0;
    for (const part of parts) {
      if (this.#isNoted(part)) noted.push({ part, start });
      start += part.lineCount;
    }
    return noted;
  }

  #blockOf(part: T): OwnBlock<T> {
    const block = part.home === null ? undefined : this.#blocks[part.home.index];
    if (block === undefined || block !== part.home) throw new RangeError('not a part of this list');
    return block;
  }

  #insert(block: OwnBlock<T>, at: number, parts: readonly T[]): void {
    this.#length += parts.length;
    if (block.parts.length + parts.length <= 2 * targetSize) {
      block.parts.splice(at, 0, ...parts);
      this.#take(block, parts);
      return;
    }
    const all = [...block.parts.slice(0, at), ...parts, ...block.parts.slice(at)];
    const fresh: OwnBlock<T>[] = [];
    for (let from = 0; from < all.length; from += targetSize) {
      const piece: OwnBlock<T> = { parts: all.slice(from, from + targetSize), lines: 0, index: 0, noted: null };
      this.#take(piece, piece.parts);
      fresh.push(piece);
    }
    this.#blocks = [...this.#blocks.slice(0, block.index), ...fresh, ...this.#blocks.slice(block.index + 1)];
    this.#renumber(block.index);
  }

  /** Parts are in this block now. */
  #take(block: OwnBlock<T>, parts: readonly T[]): void {
    this.#changed(block);
    for (const part of parts) {
      block.lines += part.lineCount;
      part.home = block;
    }
  }

  #renumber(from: number): void {
    for (let index = from; index < this.#blocks.length; index++) {
      const block = this.#blocks[index];
      if (block) block.index = index;
    }
  }
}
