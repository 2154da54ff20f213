/** What somebody did with a question. */
export type Answer<T> = { readonly value: T } | 'back' | 'cancel';

/** A question's place in a row of questions. */
export interface Place {
  readonly step: number;
  readonly total: number;
  readonly canGoBack: boolean;
}

/** A question that stands alone. */
export const alone: Place = { step: 1, total: 1, canGoBack: false };
