import { readFileSync } from 'node:fs';
import type { CliIo } from '../io.ts';
import type { InputFile } from './paths.ts';

/** The bytes of an input. Throws what the file system throws. */
export async function readInput(file: InputFile, io: CliIo): Promise<Uint8Array> {
  return file.path === null ? readAll(io.input.stdin) : readFileSync(file.path);
}

async function readAll(stdin: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
    else if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}
