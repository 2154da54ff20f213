import { largestFile, largestFileInWords } from '../../common/files/file-size.ts';
import { InputRefused } from './input-refused.ts';

/** Bytes that come in pieces, as many as are read of a file at most: a device or a pipe may never end. */
export class BoundedBytes {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  /** Throws `InputRefused` where it is too much by now. */
  add(piece: Uint8Array): void {
    this.expect(this.#length + piece.length);
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** Throws `InputRefused` where that many bytes would be too many. */
  expect(length: number): void {
    if (length > largestFile) throw new InputRefused(`it is larger than ${largestFileInWords}, the most that is read.`);
  }

  get whole(): Uint8Array {
    return Buffer.concat(this.#pieces);
  }
}
