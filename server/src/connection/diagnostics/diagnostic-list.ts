import type { Diagnostic } from 'vscode-languageserver';
import { placedItems, type DiagnosticChunk } from './diagnostic-chunk.ts';

/**
 * All diagnostics of a document, one chunk behind the other. An edit leaves most chunks as they were, or moves them,
 * so they are put together only when somebody asks.
 */
export class DiagnosticList {
  /** The same for all lists of one document. */
  readonly owner: object;
  readonly chunks: readonly DiagnosticChunk[];
  readonly length: number;

  constructor(owner: object, chunks: readonly DiagnosticChunk[]) {
    this.owner = owner;
    this.chunks = chunks;
    this.length = chunks.reduce((sum, { items }) => sum + items.length, 0);
  }

  toJSON(): Diagnostic[] {
    return this.chunks.flatMap(placedItems);
  }
}

/** Plain data, but for a transport that takes lists. */
export type SentDiagnostics = DiagnosticList | readonly Diagnostic[];

/** As a message has them. */
export function sentDiagnostics(list: DiagnosticList, takesLists: boolean): SentDiagnostics {
  return takesLists ? list : list.toJSON();
}
