import type { Diagnostic } from 'vscode-languageserver';
import { toDiagnostic } from '../features/diagnostic.ts';
import { limitFindings } from '../features/limit-findings.ts';
import type { DiagnosticSupport } from './client-support.ts';
import type { TrackedDocument } from './tracked-document.ts';

export interface Report {
  /** Equal ids mean equal items. */
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
  #serial = 0;

  constructor(support: DiagnosticSupport) {
    this.#support = support;
  }

  /** Of a document that has settled. */
  of(document: TrackedDocument): Report {
    const made = this.#made.get(document);
    if (made?.revision === document.revision) return made.report;
    const { revision, uri, findings, settings } = document;
    const serial = made?.serial ?? (this.#serial += 1);
    const shown = limitFindings(findings, settings.maxProblems);
    const items = shown.map((finding) => toDiagnostic(finding, uri, this.#support));
    const report = { id: `${String(serial)}.${String(revision)}`, items };
    this.#made.set(document, { serial, revision, report });
    return report;
  }
}
