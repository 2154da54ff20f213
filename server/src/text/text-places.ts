import type { Position, Range } from './range.ts';

/** A text by its offsets, and where these lie; it need not be one string. */
export interface TextPlaces {
  /** In UTF-16 units. */
  readonly length: number;
  readonly slice: (start: number, end: number) => string;
  readonly positionAt: (offset: number) => Position;
  readonly range: (start: number, end: number) => Range;
}
