import type { CliIo } from '../io.ts';
import { BoundedBytes } from './bounded-bytes.ts';
import type { InputFile } from './paths.ts';
import { readPath } from './read-path.ts';

/** The bytes of an input. Throws `InputRefused`, and what the file system throws. */
export async function readInput({ path }: Pick<InputFile, 'path'>, io: CliIo): Promise<Uint8Array> {
  return path === null ? readAll(io.input.stdin) : readPath(path);
}

/** The stream is ended afterwards, however much is still to come. */
async function readAll(stdin: AsyncIterable<unknown>): Promise<Uint8Array> {
  const bytes = new BoundedBytes();
  for await (const piece of stdin) {
    if (piece instanceof Uint8Array) bytes.add(piece);
    else if (typeof piece === 'string') bytes.add(Buffer.from(piece));
  }
  return bytes.whole;
}
