const comma = 0x2c;

/** An item as JSON, with a comma behind it: first what latin1 can write, then the rest. */
export type ItemBytes = readonly [latin1: string, rest: Buffer];

/** Items that stay as they are: those from `from` to before `to`. */
export interface KeptItems {
  readonly from: number;
  readonly to: number;
}

/** How many bytes may stand around a list. */
export interface Room {
  readonly before: number;
  readonly behind: number;
}

/**
 * The bytes of a long list as JSON in UTF-8, with room around them for the message that holds it. A list that differs in a few
 * items is made of the bytes of the one before.
 */
export class ListBytes {
  #buffer = Buffer.alloc(0);
  /** Of the list before; the next one is made in it. */
  #spare = Buffer.alloc(0);
  /** Where the list begins in the buffer. */
  #from = 0;
  /** Where each item begins, and where the last one ends, counted from there. */
  #starts: readonly number[] = [0];

  get length(): number {
    return this.#starts.at(-1) ?? 0;
  }

  /** Makes another list of this one's items and of new ones. `reuse`: nobody needs any more what `within` gave. */
  make(pieces: readonly (ItemBytes | KeptItems)[], room: Room, reuse: boolean): void {
    const before = this.#starts;
    const old = this.#buffer.subarray(this.#from);
    const offset = (index: number): number => before[index] ?? 0;
    const length = pieces.reduce(
      (sum, piece) =>
        sum + ('from' in piece ? offset(piece.to) - offset(piece.from) : piece[0].length + piece[1].length),
      0,
    );
    const needed = room.before + length + room.behind;
    // With some more, as lists grow.
    const fits = reuse && this.#spare.length >= needed;
    const buffer = fits ? this.#spare : Buffer.allocUnsafe(needed + (needed >> 3));
    const starts: number[] = [];
    let at = room.before;
    for (const piece of pieces) {
      if ('from' in piece) {
        const moved = at - room.before - offset(piece.from);
        for (let index = piece.from; index < piece.to; index++) starts.push(offset(index) + moved);
        at += old.copy(buffer, at, offset(piece.from), offset(piece.to));
        // What was the last item had the message's end behind it.
        if (piece.to > piece.from) buffer[at - 1] = comma;
      } else {
        starts.push(at - room.before);
        at += buffer.write(piece[0], at, 'latin1');
        at += piece[1].copy(buffer, at);
      }
    }
    starts.push(length);
    this.#spare = this.#buffer;
    this.#buffer = buffer;
    this.#from = room.before;
    this.#starts = starts;
  }

  /** Writes over bytes of an item. */
  change(index: number, write: (bytes: Buffer, at: number) => void): void {
    write(this.#buffer, this.#from + (this.#starts[index] ?? 0));
  }

  /** The message. `behind` takes the place of the last comma; both must have found room. */
  within(before: Buffer, behind: Buffer): Buffer {
    const start = this.#from - before.length;
    const end = this.#from + this.length - 1;
    before.copy(this.#buffer, start);
    behind.copy(this.#buffer, end);
    return this.#buffer.subarray(start, end + behind.length);
  }
}
