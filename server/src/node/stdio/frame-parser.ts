/** Nobody sends longer heads, in bytes. */
const longestHead = 4096;
/** In the last bytes of what is no message the next one may begin. */
const keptOfGarbage = 64;
/** A message that is longer, in bytes, is left out: it would take the memory of all others. */
const longestContent = 256 * 1024 * 1024;

const headEnd = '\r\n\r\n';
const nothing = Buffer.alloc(0);

/** Who gets what a stream brings. */
export interface FrameSink {
  readonly content: (bytes: Buffer) => void;
  /** Something is no message; told once, however much of it comes in one go. */
  readonly fault: () => void;
}

/**
 * Cuts a stream of bytes into the contents of messages, as LSP's base protocol frames them. Behind what is no message
 * it finds the head of the next, and it never keeps more than one message.
 */
export class FrameParser {
  readonly #sink: FrameSink;
  #head: Buffer = nothing;
  /** The length of the content that is being read; null: a head comes next. */
  #length: number | null = null;
  #pieces: Buffer[] = [];
  #read = 0;
  #isFaulty = false;

  constructor(sink: FrameSink) {
    this.#sink = sink;
  }

  push(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) rest = this.#length === null ? this.#readHead(rest) : this.#readContent(rest, this.#length);
  }

  /** What is behind the head; nothing, as long as it has not ended. */
  #readHead(chunk: Buffer): Buffer {
    const head = this.#head.length > 0 ? Buffer.concat([this.#head, chunk]) : chunk;
    const end = head.indexOf(headEnd);
    if (end === -1) {
      const isTooLong = head.length > longestHead;
      if (isTooLong) this.#fault();
      // A copy: a part would keep all of a long chunk.
      this.#head = Buffer.from(isTooLong ? head.subarray(-keptOfGarbage) : head);
      return nothing;
    }
    this.#head = nothing;
    const { length, isClean } = readHeaders(head.toString('latin1', Math.max(0, end - longestHead), end));
    if (!isClean || length === null || length > longestContent) this.#fault();
    const rest = head.subarray(end + headEnd.length);
    if (length === 0) this.#sink.content(nothing);
    else this.#length = length;
    return rest;
  }

  #readContent(chunk: Buffer, length: number): Buffer {
    const piece = chunk.subarray(0, length - this.#read);
    this.#read += piece.length;
    if (length <= longestContent) this.#pieces.push(piece);
    if (this.#read === length) {
      const content = this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces);
      this.#length = null;
      this.#pieces = [];
      this.#read = 0;
      if (content && length <= longestContent) {
        this.#isFaulty = false;
        this.#sink.content(content);
      }
    }
    return chunk.subarray(piece.length);
  }

  #fault(): void {
    if (!this.#isFaulty) this.#sink.fault();
    this.#isFaulty = true;
  }
}

/** The last length counts: what stands before its line, but for other headers, belongs to no message. */
function readHeaders(text: string): { readonly length: number | null; readonly isClean: boolean } {
  const lines = text.split('\r\n');
  const found = lines
    .map((line) => /content-length: *(\d{1,15}) *$/i.exec(line)?.[1])
    .findLast((each) => each !== undefined);
  return {
    length: found === undefined ? null : Number(found),
    isClean: lines.every((line) => /^[\w-]+:/.test(line)),
  };
}
