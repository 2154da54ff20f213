import type { Words } from '../common/words/message.ts';
import type { Range, TextEdit } from '../text/range.ts';

/** What somebody got wrong who wrote YAML by hand, where that explains why PyYAML can't read on. */
export interface Slip {
  /** What has to be changed. */
  readonly range: Range;
  /** What it is, and what to do; it goes on behind words such as “Rubrix 0.18 does not start: ”. */
  readonly advice: Words;
  /** The change, where there is one right one. */
  readonly mend: SlipMend | null;
}

export interface SlipMend {
  readonly title: Words;
  /** For the text around the slip, as whose lines those of `range` count. */
  readonly edits: readonly TextEdit[];
  /** For the whole text of a file, where the same may be wrong in many places; null: `edits` are all. */
  readonly everywhere: ((text: string) => readonly OffsetEdit[]) | null;
}

/** Replaces the text from one offset to another. */
export interface OffsetEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
