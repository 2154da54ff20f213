import type { Diagnostic } from 'vscode-languageserver';
import type { PlacedFinding } from '../analysis/report.ts';
import { ShownFinding } from '../analysis/shown-finding.ts';
import { isSameDiagnostic, toDiagnostic } from '../features/diagnostic.ts';
import { limitFindings } from '../features/limit-findings.ts';
import type { DiagnosticSupport } from './client-support.ts';
import type { TrackedDocument } from './tracked-document.ts';

export interface Report {
  /** Equal ids mean equal items, also of different texts. */
  readonly id: string;
  readonly items: Diagnostic[];
}

/** The findings of documents as the client gets them, made once for each state of a document. */
export class Reports {
  readonly #support: DiagnosticSupport;
  readonly #made = new WeakMap<
    TrackedDocument,
    { readonly serial: number; readonly revision: number; readonly report: Report }
  >();
  /** Of findings that an edit left as they were and where they were. */
  readonly #diagnostics = new WeakMap<ShownFinding, Diagnostic>();
  #serial = 0;

  constructor(support: DiagnosticSupport) {
    this.#support = support;
  }

  /** Of a document that has settled. */
  of(document: TrackedDocument): Report {
    const made = this.#made.get(document);
    if (made?.revision === document.revision) return made.report;
    const { revision, uri, report: findings, settings } = document;
    const serial = made?.serial ?? (this.#serial += 1);
    const shown = findings ? limitFindings(findings, settings.maxProblems) : [];
    const items = shown.map((finding) => this.#diagnostic(finding, uri));
    // Most keys that somebody types change nothing about the findings, and then there is nothing to send.
    const isSame =
      made?.report.items.length === items.length &&
      items.every((item, index) => isSameDiagnostic(item, made.report.items[index]));
    const report = isSame ? made.report : { id: `${String(serial)}.${String(revision)}`, items };
    this.#made.set(document, { serial, revision, report });
    return report;
  }

  #diagnostic(finding: PlacedFinding, uri: string): Diagnostic {
    if (!(finding instanceof ShownFinding) || !finding.standsAlone) return toDiagnostic(finding, uri, this.#support);
    const made = this.#diagnostics.get(finding) ?? toDiagnostic(finding, uri, this.#support);
    this.#diagnostics.set(finding, made);
    return made;
  }
}
