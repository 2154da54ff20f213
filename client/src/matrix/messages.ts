/** What the page of a table and the editor say to each other. */
import type { MatrixAnswer } from '../../../server/src/common/protocol/matrix-protocol.ts';
import type { ExportFormat } from './export.ts';
import type { MatrixTexts } from './texts.ts';

export type ToPage =
  /** The first of all. */
  | { readonly kind: 'begin'; readonly name: string; readonly texts: MatrixTexts }
  | { readonly kind: 'answer'; readonly answer: MatrixAnswer }
  /** There is no answer: it is no users file, or the server does not run. */
  | { readonly kind: 'nothing'; readonly why: 'gone' | 'silent' }
  /** What came of something that was asked for. */
  | { readonly kind: 'told'; readonly text: string }
  /** A change was taken back, for which the text had the focus: the page has it again. */
  | { readonly kind: 'undone' };

export type FromPage =
  /** The page is there and empty, for the first time or again. */
  | { readonly kind: 'ready' }
  /** Somebody wants to see a place of the file. */
  | { readonly kind: 'open'; readonly user?: number; readonly workspace?: number }
  | { readonly kind: 'change'; readonly isGrant: boolean; readonly username: string; readonly workspace: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'export'; readonly format: ExportFormat; readonly text: string };
