import type { Diagnostic } from 'vscode-languageserver';
import { isSameDiagnostic, movedDiagnostic } from '../../features/diagnostic.ts';

/** A run of diagnostics that moves together. */
export interface DiagnosticChunk {
  /** The same array means the same diagnostics, `lines` apart. */
  readonly items: readonly Diagnostic[];
  /** How many lines further down they stand than the items say. */
  readonly lines: number;
}

/** The diagnostics of a chunk where they stand. */
export function placedItems({ items, lines }: DiagnosticChunk): readonly Diagnostic[] {
  return lines === 0 ? items : items.map((item) => movedDiagnostic(item, lines));
}

/** A chunk with these items: the one before, if it says the same. */
export function keepOrReplace(items: readonly Diagnostic[], before: DiagnosticChunk | undefined): DiagnosticChunk {
  const chunk = { items, lines: 0 };
  return before && isSameChunk(chunk, before) ? before : chunk;
}

export function areSameChunks(a: readonly DiagnosticChunk[], b: readonly DiagnosticChunk[]): boolean {
  return a.length === b.length && a.every((chunk, index) => isSameChunk(chunk, b[index]));
}

function isSameChunk(a: DiagnosticChunk, b: DiagnosticChunk | undefined): boolean {
  if (a === b) return true;
  if (a.items.length !== b?.items.length) return false;
  if (a.items === b.items) return a.lines === b.lines;
  const others = placedItems(b);
  return placedItems(a).every((item, index) => isSameDiagnostic(item, others[index]));
}
