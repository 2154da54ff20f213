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

/** What was made of one state of a document. */
interface Made {
  readonly serial: number;
  readonly revision: number;
  readonly shown: readonly PlacedFinding[];
  readonly report: Report;
}

/** The findings of documents as the client gets them, made once for each state of a document. */
export class Reports {
  readonly #support: DiagnosticSupport;
  readonly #made = new WeakMap<TrackedDocument, Made>();
  #serial = 0;

  constructor(support: DiagnosticSupport) {
    this.#support = support;
  }

  /** Of a document that has settled. */
  of(document: TrackedDocument): Report {
    const made = this.#made.get(document);
    if (made?.revision === document.revision) return made.report;
    const { revision, report: findings, settings } = document;
    const serial = made?.serial ?? (this.#serial += 1);
    const shown = findings ? limitFindings(findings, settings.maxProblems) : [];
    const items = this.#diagnostics(shown, document.uri, made);
    const before = made?.report.items ?? [];
    // Most keys that somebody types change nothing about the findings, and then there is nothing to send.
    const isSame =
      made && before.length === items.length && items.every((item, at) => isSameDiagnostic(item, before[at]));
    const report = isSame ? made.report : { id: `${String(serial)}.${String(revision)}`, items };
    this.#made.set(document, { serial, revision, shown, report });
    return report;
  }

  /** An edit leaves many findings as and where they were, from the first on and from the last back. */
  #diagnostics(shown: readonly PlacedFinding[], uri: string, made: Made | undefined): Diagnostic[] {
    const before = made?.shown ?? [];
    const items: Diagnostic[] = [];
    let shift = 0;
    for (const [index, finding] of shown.entries()) {
      if (shift === 0 && before[index] !== finding) shift = before.length - shown.length;
      const same =
        before[index + shift] === finding && isFixed(finding) ? made?.report.items[index + shift] : undefined;
      items.push(same ?? toDiagnostic(finding, uri, this.#support));
    }
    return items;
  }
}

/** It looks the same wherever other entries are. */
function isFixed(finding: PlacedFinding): boolean {
  return finding instanceof ShownFinding && finding.standsAlone;
}
