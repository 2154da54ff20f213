const comma = 0x2c;

/** An item as JSON, with a comma behind it: first what latin1 can write, then the rest. */
export type ItemBytes = readonly [latin1: string, rest: Buffer];

/** How many bytes may stand around a list. */
export interface Room {
  readonly before: number;
  readonly behind: number;
}

/**
 * The bytes of a list as JSON in UTF-8, with room around them for the message that holds it. To change a few items of a long
 * list costs those, and moving what stands behind them.
 */
export class ListBytes {
  #buffer = Buffer.alloc(0);
  /** Where the list begins in the buffer. */
  #from = 0;
  /** Where each item begins, and where the last one ends, counted from there. */
  #starts: readonly number[] = [0];

  get length(): number {
    return this.#starts.at(-1) ?? 0;
  }

  /**
   * Puts other items in the place of those from `first` to before `end`. `inPlace`: nobody needs any more what `within`
   * gave.
   */
  replace(first: number, end: number, items: readonly ItemBytes[], room: Room, inPlace: boolean): void {
    const starts = this.#starts;
    const head = starts[first] ?? 0;
    const tail = starts[end] ?? 0;
    const growth = head - tail + items.reduce((sum, [latin1, rest]) => sum + latin1.length + rest.length, 0);
    this.#move(head, tail, growth, room, inPlace);
    const placed: number[] = [];
    let at = this.#from + head;
    // What was the last item had the message's end behind it.
    if (head > 0) this.#buffer[at - 1] = comma;
    for (const [latin1, rest] of items) {
      placed.push(at - this.#from);
      at += this.#buffer.write(latin1, at, 'latin1');
      at += rest.copy(this.#buffer, at);
    }
    const behind = starts.slice(end).map((start) => start + growth);
    this.#starts = starts.slice(0, first).concat(placed, behind);
  }

  /** The message. `behind` takes the place of the last comma; both must have found room. */
  within(before: Buffer, behind: Buffer): Buffer {
    const start = this.#from - before.length;
    const end = this.#from + this.length - 1;
    before.copy(this.#buffer, start);
    behind.copy(this.#buffer, end);
    return this.#buffer.subarray(start, end + behind.length);
  }

  /** Moves what begins at `tail` by `growth`, where need be in a new buffer to which what ends at `head` moves, too. */
  #move(head: number, tail: number, growth: number, room: Room, inPlace: boolean): void {
    const list = this.#buffer.subarray(this.#from, this.#from + this.length);
    const length = list.length + growth;
    if (inPlace && this.#from >= room.before && this.#from + length + room.behind <= this.#buffer.length) {
      this.#buffer.copyWithin(this.#from + tail + growth, this.#from + tail, this.#from + list.length);
      return;
    }
    this.#buffer = Buffer.allocUnsafe(room.before + length + (length >> 3) + room.behind);
    this.#from = room.before;
    list.copy(this.#buffer, this.#from, 0, head);
    list.copy(this.#buffer, this.#from + tail + growth, tail);
  }
}
