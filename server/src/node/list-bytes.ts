import type { Diagnostic } from 'vscode-languageserver';
import { planList } from './list-plan.ts';
import { rangeText, writeLines } from './range-bytes.ts';

/** Diagnostics as JSON in UTF-8. */
export interface ListBytes {
  readonly items: readonly Diagnostic[];
  /** Each has a comma behind it. */
  readonly bytes: Buffer;
  /** Where each item begins, and where the last one ends. */
  readonly starts: readonly number[];
}

export const emptyList: ListBytes = { items: [], bytes: Buffer.alloc(0), starts: [0] };

/**
 * The bytes of a list, made of those of the one before it as far as that goes. `restOf` gives the bytes of an item from behind
 * its range on, the comma behind it included.
 */
export function listBytes(
  items: readonly Diagnostic[],
  before: ListBytes,
  restOf: (item: Diagnostic) => Buffer,
): ListBytes {
  const { pieces, moved } = planList(before.items, items);
  const sources: Buffer[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    if ('range' in piece) {
      starts.push(length);
      const range = Buffer.from(rangeText(piece.range), 'latin1');
      const rest = restOf(piece);
      sources.push(range, rest);
      length += range.length + rest.length;
      continue;
    }
    const [from = 0, to = 0] = [before.starts[piece.from], before.starts[piece.to]];
    for (const start of before.starts.slice(piece.from, piece.to)) starts.push(start - from + length);
    sources.push(before.bytes.subarray(from, to));
    length += to - from;
  }
  starts.push(length);
  const bytes = Buffer.concat(sources, length);
  for (const { index, item } of moved) writeLines(bytes, starts[index] ?? 0, item.range);
  return { items, bytes, starts };
}
