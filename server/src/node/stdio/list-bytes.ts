import type { DiagnosticPart } from '../../connection/diagnostics/diagnostic-list.ts';
import type { DiagnosticWords } from './diagnostic-words.ts';
import { addToNumbers, digitsOf, rangeText } from './range-bytes.ts';

/** Room for the diagnostics that the next edits bring. */
const slack = 1.2;

/** Where the bytes of a part are. Each item has a comma behind it. */
interface PlacedPart {
  readonly part: DiagnosticPart;
  readonly at: number;
  readonly length: number;
  /** Where the numbers of lines in it end, counted from `at`. */
  readonly lineEnds: readonly number[];
  /** The lines that the items name lie between these. */
  readonly lowest: number;
  readonly highest: number;
}

/** A part of the new list, and where its bytes come from. */
interface TakenPart {
  readonly placed: PlacedPart;
  /** Its place in the last list; null: it was not in it. */
  readonly before: PlacedPart | null;
  /** Made anew. */
  readonly bytes: Buffer | null;
}

/**
 * The diagnostics of one document as JSON in UTF-8, kept from one message to the next: what an edit leaves as it was is copied
 * in one go, and in what it moves the digits of the lines are written over. Two buffers take turns, as the last message may
 * still be on its way.
 */
export class ListBytes {
  readonly #words: DiagnosticWords;
  #parts: readonly PlacedPart[] = [];
  #bytes = Buffer.alloc(0);
  #spare = Buffer.alloc(0);

  constructor(words: DiagnosticWords) {
    this.#words = words;
  }

  /** The items with commas between them. `isFree`: all that was given before has been sent, so that its memory may serve again. */
  take(parts: readonly DiagnosticPart[], isFree: boolean): Buffer {
    // Where a list begins to say something or has nothing to say any more, those behind it are others by number.
    const shift = this.#parts.length - parts.length;
    let length = 0;
    const taken = parts.map((part, index) => {
      const before = [this.#parts[index], this.#parts[index + shift]].find((each) => each?.part.items === part.items);
      const each = (before && keepPart(before, part, length)) ?? this.#makePart(part, length);
      length += each.placed.length;
      return each;
    });
    const isUsable = isFree && this.#spare.length >= length;
    const bytes = isUsable ? this.#spare : Buffer.allocUnsafeSlow(Math.ceil(length * slack));
    copyParts(taken, this.#bytes, bytes);
    for (const { placed, before } of taken) {
      if (before) addToNumbers(bytes, placed.at, placed.lineEnds, placed.part.lines - before.part.lines);
    }
    this.#parts = taken.map(({ placed }) => placed);
    this.#spare = this.#bytes;
    this.#bytes = bytes;
    return bytes.subarray(0, Math.max(0, length - 1));
  }

  #makePart(part: DiagnosticPart, at: number): TakenPart {
    const sources: Buffer[] = [];
    const lineEnds: number[] = [];
    let length = 0;
    let lowest = Number.MAX_SAFE_INTEGER;
    let highest = 0;
    for (const item of part.items) {
      const range = rangeText(item.range, part.lines);
      const words = this.#words.of(item);
      sources.push(Buffer.from(range.text, 'latin1'), words);
      for (const end of range.lineEnds) lineEnds.push(length + end);
      length += range.text.length + words.length;
      lowest = Math.min(lowest, item.range.start.line);
      highest = Math.max(highest, item.range.end.line);
    }
    const placed = { part, at, length, lineEnds, lowest, highest };
    return { placed, before: null, bytes: Buffer.concat(sources, length) };
  }
}

/** Null where the numbers of the lines get another length, as they do where a block passes line 10, 100, 1,000 and so on. */
function keepPart(before: PlacedPart, part: DiagnosticPart, at: number): TakenPart | null {
  const { length, lineEnds, lowest, highest } = before;
  const digits = digitsOf(lowest + part.lines);
  const isKept =
    part.lines === before.part.lines ||
    (digitsOf(highest + part.lines) === digits &&
      digitsOf(lowest + before.part.lines) === digits &&
      digitsOf(highest + before.part.lines) === digits);
  return isKept ? { placed: { part, at, length, lineEnds, lowest, highest }, before, bytes: null } : null;
}

/** Copies in one go what stays together. */
function copyParts(taken: readonly TakenPart[], from: Buffer, to: Buffer): void {
  let [start, end, shift] = [0, 0, 0];
  for (const { placed, before, bytes } of taken) {
    bytes?.copy(to, placed.at);
    if (!before) continue;
    if (before.at !== end || placed.at - before.at !== shift) {
      from.copy(to, start + shift, start, end);
      start = before.at;
      shift = placed.at - before.at;
    }
    end = before.at + before.length;
  }
  from.copy(to, start + shift, start, end);
}
