import type { Diagnostic } from 'vscode-languageserver';
import type { FindingGroup } from '../analysis/finding-group.ts';
import type { GravestFindings, PlacedFinding } from '../analysis/report.ts';
import type { JudgedFinding } from '../analysis/shown-finding.ts';
import { isSameDiagnostic, movedDiagnostic, toDiagnostic } from '../features/diagnostic.ts';
import { limitFindings } from '../features/limit-findings.ts';
import type { DiagnosticSupport } from './client-support.ts';
import { joinParts } from './list-parts.ts';
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
  /** The report's items; those of a block that did not change or move are the same array. */
  readonly lists: readonly (readonly Diagnostic[])[];
  readonly report: Report;
}

/** What was made of the findings of a block. */
interface MadeGroup {
  /** The block's first line. */
  readonly line: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Some name places in other entries, which move by themselves. */
  readonly isTied: boolean;
}

const nothing: GravestFindings = { loose: [], groups: [] };

/** The findings of documents as the client gets them, made once for each state of a document. */
export class Reports {
  readonly #support: DiagnosticSupport;
  readonly #made = new WeakMap<TrackedDocument, Made>();
  readonly #groups = new WeakMap<readonly JudgedFinding[], MadeGroup>();
  #serial = 0;

  constructor(support: DiagnosticSupport) {
    this.#support = support;
  }

  /** Of a document that has settled. */
  of(document: TrackedDocument): Report {
    const made = this.#made.get(document);
    if (made?.revision === document.revision) return made.report;
    const { revision, report: findings, settings, uri } = document;
    const serial = made?.serial ?? (this.#serial += 1);
    const { loose, groups } = findings ? limitFindings(findings, settings.maxProblems) : nothing;
    // Those about the file come last: they change most often, and what stands before a change need not be written anew.
    const lists = [...groups.map((each) => this.#list(each, uri)), this.#looseList(loose, uri, made)];
    // Most keys that somebody types change nothing about the findings, and then there is nothing to send.
    const report =
      made && isSameLists(lists, made.lists)
        ? made.report
        : { id: `${String(serial)}.${String(revision)}`, items: joinParts(lists) };
    this.#made.set(document, { serial, revision, lists, report });
    return report;
  }

  /** An edit leaves nearly all blocks as they were, or moves them by some lines. */
  #list(group: FindingGroup, uri: string): readonly Diagnostic[] {
    const { findings, line } = group;
    const before = this.#groups.get(findings);
    if (before?.line === line && !before.isTied) return before.diagnostics;
    const diagnostics = findings.map((finding, index) => {
      const known = before?.diagnostics[index];
      if (before && known && !known.relatedInformation) {
        return line === before.line ? known : movedDiagnostic(known, line - before.line);
      }
      const now = this.#diagnostic(group.place(finding), uri);
      return known && isSameDiagnostic(known, now) ? known : now;
    });
    const isTied = diagnostics.some(({ relatedInformation }) => relatedInformation !== undefined);
    this.#groups.set(findings, { line, diagnostics, isTied });
    return diagnostics;
  }

  #looseList(loose: readonly PlacedFinding[], uri: string, made: Made | undefined): readonly Diagnostic[] {
    const before = made?.lists.at(-1) ?? [];
    return loose.map((finding, index) => {
      const now = this.#diagnostic(finding, uri);
      const known = before[index];
      return known && isSameDiagnostic(known, now) ? known : now;
    });
  }

  #diagnostic(finding: PlacedFinding, uri: string): Diagnostic {
    return toDiagnostic(finding, uri, this.#support);
  }
}

function isSameLists(a: Made['lists'], b: Made['lists']): boolean {
  return a.length === b.length && a.every((list, index) => isSameList(list, b[index] ?? []));
}

function isSameList(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a === b || (a.length === b.length && a.every((each, index) => isSameDiagnostic(each, b[index])));
}
