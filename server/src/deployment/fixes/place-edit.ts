import type { Place } from '../container.ts';

/** Replaces the text of a place. */
export interface PlaceEdit {
  readonly place: Place;
  readonly newText: string;
}
