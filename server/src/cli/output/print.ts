import type { Output } from '../format/format.ts';
import type { TextSink } from '../io.ts';

/** How much is written in one go, in UTF-16 units. */
const portion = 1 << 16;

/** Writes what a format made. */
export async function print(output: Output, sink: TextSink): Promise<void> {
  let held = '';
  for (const piece of output) {
    held += piece;
    if (held.length < portion) continue;
    await sink.write(held);
    held = '';
  }
  await sink.write(held);
}
