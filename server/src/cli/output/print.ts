import type { Output } from '../format/format.ts';
import type { CliIo } from '../io.ts';

/** How much is written in one go, in UTF-16 units. */
const portion = 1 << 16;

/** Writes what a format made to standard output. */
export async function print(output: Output, { stdout }: CliIo): Promise<void> {
  let held = '';
  for (const piece of output) {
    held += piece;
    if (held.length < portion) continue;
    await stdout.write(held);
    held = '';
  }
  await stdout.write(held);
}
