import type { Words } from '../../common/words/message.ts';
import type { OffsetEdit } from '../../model/slip.ts';
import type { Spot } from './spot.ts';

/** A slip, by offsets of the text of the spot. */
export interface FoundSlip {
  readonly from: number;
  readonly to: number;
  readonly advice: Words;
  readonly mend?: FoundMend | null;
}

interface FoundMend {
  readonly title: Words;
  readonly edits?: readonly OffsetEdit[];
  /** Instead of `edits`: mends the whole of a text, as the same is wrong in many places. */
  readonly everywhere?: ((text: string) => readonly OffsetEdit[]) | null;
}

/** Looks for one kind of slip around the place where PyYAML can't read on. */
export type SlipKind = (spot: Spot) => FoundSlip | null;
