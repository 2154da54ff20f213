import { summaryOf } from '../../analysis/report/file-summary.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import { movedRange, type Range } from '../../text/range.ts';

/** A line about what stands below it. */
export interface LensPlace {
  readonly kind: LensKind;
  readonly range: Range;
}

/** `summary`: about the whole file. `superUser`: about a user who is one. */
export type LensKind = 'summary' | 'superUser';

/** Where lenses stand: the first user, and all super-users. What they say is worked out for those that are seen. */
export function lensPlaces(file: UsersFile, wanted: ReadonlySet<LensKind>): readonly LensPlace[] {
  const places: LensPlace[] = [];
  const [first] = file.entries;
  if (!first) return places;
  if (wanted.has('summary')) places.push({ kind: 'summary', range: movedRange(first.record.first, first.line) });
  if (!wanted.has('superUser')) return places;
  for (const block of summaryOf(file).superUsers)
    for (const { record, line } of block) places.push({ kind: 'superUser', range: movedRange(record.first, line) });
  return places;
}
