import type { Diagnostic } from 'vscode-languageserver';
import { movedDiagnostic } from '../../features/diagnostic.ts';

/** Diagnostics that stand one behind the other. */
export interface DiagnosticPart {
  /** The same array means the same diagnostics, `lines` apart. */
  readonly items: readonly Diagnostic[];
  /** How many lines further down they stand than the items say. */
  readonly lines: number;
}

/**
 * All diagnostics of a document. An edit leaves most of its parts as they were, or moves them, so they are put together only
 * when somebody asks. Transports that write JSON get them from `toJSON`.
 */
export class DiagnosticList {
  /** The same for all lists of one document. */
  readonly owner: object;
  readonly parts: readonly DiagnosticPart[];
  readonly length: number;

  constructor(owner: object, parts: readonly DiagnosticPart[]) {
    this.owner = owner;
    this.parts = parts;
    this.length = parts.reduce((sum, { items }) => sum + items.length, 0);
  }

  toJSON(): Diagnostic[] {
    return this.parts.flatMap(placedItems);
  }
}

/** The diagnostics of a part where they stand. */
export function placedItems({ items, lines }: DiagnosticPart): readonly Diagnostic[] {
  return lines === 0 ? items : items.map((item) => movedDiagnostic(item, lines));
}
