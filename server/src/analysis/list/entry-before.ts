import type { Entry } from '../../model/entry.ts';
import type { Position } from '../../text/range.ts';
import type { UsersFile } from '../users-file.ts';
import { lastBefore } from './whole/last-before.ts';

/**
 * The last entry that begins at or before a position: where several begin on one line, the only one that can hold it.
 */
export function entryBefore(file: UsersFile, position: Position): Entry | undefined {
  const whole = file.showsStandalone ? null : file.whole;
  if (!whole) return file.entryAt(position.line);
  return whole.ordered[lastBefore(whole.ordered, whole.lines.offsetAt(position))];
}
