import type { DiagnosticChunk } from '../../connection/diagnostics/diagnostic-chunk.ts';
import type { DiagnosticWords } from './diagnostic-words.ts';
import { addToNumbers, digitsOf, rangeText } from './range-bytes.ts';

/** Room for the diagnostics that the next edits bring. */
const slack = 1.2;

/** Where the bytes of a chunk are. Each item has a comma behind it. */
interface EncodedChunk {
  readonly chunk: DiagnosticChunk;
  readonly at: number;
  readonly length: number;
  /** Where the numbers of lines in it end, counted from `at`. */
  readonly lineEnds: readonly number[];
  /** The lines that the items name lie between these. */
  readonly lowest: number;
  readonly highest: number;
}

/** A chunk of the new list, and where its bytes come from. */
interface ChunkUpdate {
  readonly encoded: EncodedChunk;
  /** Its place in the last list; null: it was not in it. */
  readonly before: EncodedChunk | null;
  /** Made anew. */
  readonly bytes: Buffer | null;
}

/**
 * The diagnostics of one document as JSON in UTF-8, kept from one message to the next: what an edit leaves as it was
 * is copied in one go, and in what it moves the digits of the lines are written over. Two buffers take turns, as the
 * last message may still be on its way.
 */
export class ListBytes {
  readonly #words: DiagnosticWords;
  #encoded: readonly EncodedChunk[] = [];
  #bytes = Buffer.alloc(0);
  #spare = Buffer.alloc(0);

  constructor(words: DiagnosticWords) {
    this.#words = words;
  }

  /**
   * The items with commas between them. `isFree`: all that was given before has been sent, so that its memory may
   * serve again.
   */
  take(chunks: readonly DiagnosticChunk[], isFree: boolean): Buffer {
    // Where a list begins to say something or has nothing to say any more, those behind it are others by number.
    const shift = this.#encoded.length - chunks.length;
    let length = 0;
    const updates = chunks.map((chunk, index) => {
      const before = [this.#encoded[index], this.#encoded[index + shift]].find(
        (each) => each?.chunk.items === chunk.items,
      );
      const update = (before && keepChunk(before, chunk, length)) ?? this.#encodeChunk(chunk, length);
      length += update.encoded.length;
      return update;
    });
    const isUsable = isFree && this.#spare.length >= length;
    const bytes = isUsable ? this.#spare : Buffer.allocUnsafeSlow(Math.ceil(length * slack));
    copyChunks(updates, this.#bytes, bytes);
    for (const { encoded, before } of updates) {
      if (before) addToNumbers(bytes, encoded.at, encoded.lineEnds, encoded.chunk.lines - before.chunk.lines);
    }
    this.#encoded = updates.map(({ encoded }) => encoded);
    this.#spare = this.#bytes;
    this.#bytes = bytes;
    return bytes.subarray(0, Math.max(0, length - 1));
  }

  #encodeChunk(chunk: DiagnosticChunk, at: number): ChunkUpdate {
    const sources: Buffer[] = [];
    const lineEnds: number[] = [];
    let length = 0;
    let lowest = Number.MAX_SAFE_INTEGER;
    let highest = 0;
    for (const item of chunk.items) {
      const range = rangeText(item.range, chunk.lines);
      const words = this.#words.of(item);
      sources.push(Buffer.from(range.text, 'latin1'), words);
      for (const end of range.lineEnds) lineEnds.push(length + end);
      length += range.text.length + words.length;
      lowest = Math.min(lowest, item.range.start.line);
      highest = Math.max(highest, item.range.end.line);
    }
    const encoded = { chunk, at, length, lineEnds, lowest, highest };
    return { encoded, before: null, bytes: Buffer.concat(sources, length) };
  }
}

/**
 * Null where the numbers of the lines get another length, as they do where a block passes line 10, 100, 1,000 and so
 * on.
 */
function keepChunk(before: EncodedChunk, chunk: DiagnosticChunk, at: number): ChunkUpdate | null {
  const { length, lineEnds, lowest, highest } = before;
  const digits = digitsOf(lowest + chunk.lines);
  const isKept =
    chunk.lines === before.chunk.lines ||
    (digitsOf(highest + chunk.lines) === digits &&
      digitsOf(lowest + before.chunk.lines) === digits &&
      digitsOf(highest + before.chunk.lines) === digits);
  return isKept ? { encoded: { chunk, at, length, lineEnds, lowest, highest }, before, bytes: null } : null;
}

/** Copies in one go what stays together. */
function copyChunks(updates: readonly ChunkUpdate[], from: Buffer, to: Buffer): void {
  let [start, end, shift] = [0, 0, 0];
  for (const { encoded, before, bytes } of updates) {
    bytes?.copy(to, encoded.at);
    if (!before) continue;
    if (before.at !== end || encoded.at - before.at !== shift) {
      from.copy(to, start + shift, start, end);
      start = before.at;
      shift = encoded.at - before.at;
    }
    end = before.at + before.length;
  }
  from.copy(to, start + shift, start, end);
}
