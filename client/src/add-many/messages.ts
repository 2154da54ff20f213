/** What the page of a list of new users and the editor say to each other. No secret is in it. */
import type { ListCheck } from '../../../server/src/common/protocol/change.ts';
import type { AddManyTexts } from './texts.ts';

export type ToPage =
  /** The first of all. */
  | { readonly kind: 'begin'; readonly texts: AddManyTexts }
  /** A file that somebody has opened. */
  | { readonly kind: 'list'; readonly text: string }
  /** What the list would be; null: the file is no users file. */
  | { readonly kind: 'checked'; readonly check: ListCheck | null }
  /** What came of it. `isDone`: they are added. */
  | { readonly kind: 'told'; readonly text: string; readonly isDone: boolean };

export type FromPage =
  /** The page is there and empty, for the first time or again. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'check'; readonly text: string }
  /** Somebody wants to choose a file. */
  | { readonly kind: 'open' }
  /** All users of the list are to be added. */
  | { readonly kind: 'add'; readonly text: string };
