import type { Entry } from '../../model/entry.ts';
import type { Position } from '../../text/range.ts';
import type { UsersFile } from '../users-file.ts';
import type { WholeEntry } from './whole-entry.ts';
import type { WholeReading } from './read-whole.ts';

/**
 * The last entry that begins at or before a position: where several begin on one line, the only one that can hold it.
 */
export function entryBefore(file: UsersFile, position: Position): Entry | undefined {
  const whole = file.showsStandalone ? null : file.whole;
  return whole ? lastBefore(whole, whole.lines.offsetAt(position)) : file.entryAt(position.line);
}

function lastBefore({ ordered }: WholeReading, offset: number): WholeEntry | undefined {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.node.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return ordered[low - 1];
}
