import type { Diagnostic } from 'vscode-languageserver';
import type { FindingGroup } from '../../analysis/report/finding-group.ts';
import type { PlacedFinding } from '../../analysis/report/placed-finding.ts';
import type { GravestFindings } from '../../analysis/report/report.ts';
import type { JudgedFinding } from '../../analysis/report/shown-finding.ts';
import { isSameDiagnostic, toDiagnostic } from '../../features/diagnostic.ts';
import { limitFindings } from '../../features/limit-findings.ts';
import type { DiagnosticSupport } from '../client/capabilities.ts';
import { DiagnosticList, placedItems, type DiagnosticPart } from './diagnostic-list.ts';
import type { TrackedDocument } from '../documents/tracked-document.ts';

export interface Report {
  /** Equal ids mean equal diagnostics, also of different texts. */
  readonly id: string;
  readonly list: DiagnosticList;
}

/** What was made of one state of a document. */
interface Made {
  readonly serial: number;
  readonly revision: number;
  readonly report: Report;
}

/** What was made of the findings of a block. */
interface MadeGroup {
  /** The block's first line. */
  readonly line: number;
  readonly parts: readonly DiagnosticPart[];
  /** Findings that name places in other entries, which move by themselves. By the index of the part that is theirs alone. */
  readonly tied: ReadonlyMap<number, JudgedFinding>;
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
    const parts = groups.flatMap((each) => this.#parts(each, uri));
    parts.push(this.#loosePart(loose, uri, made));
    // Most keys that somebody types change nothing about the findings, and then there is nothing to send.
    const report =
      made && isSameParts(parts, made.report.list.parts)
        ? made.report
        : { id: `${String(serial)}.${String(revision)}`, list: new DiagnosticList(document, parts) };
    this.#made.set(document, { serial, revision, report });
    return report;
  }

  /** An edit leaves nearly all blocks as they were, or moves them by some lines. */
  #parts(group: FindingGroup, uri: string): readonly DiagnosticPart[] {
    const before = this.#groups.get(group.findings);
    if (before?.line === group.line && before.tied.size === 0) return before.parts;
    const made = before ? this.#movedGroup(group, before, uri) : this.#makeGroup(group, uri);
    this.#groups.set(group.findings, made);
    return made.parts;
  }

  #movedGroup(group: FindingGroup, { line, parts, tied }: MadeGroup, uri: string): MadeGroup {
    const moved = parts.map((part, index) => {
      const finding = tied.get(index);
      if (finding) return sameOrNew([this.#diagnostic(group.place(finding), uri)], part);
      return line === group.line ? part : { ...part, lines: part.lines + group.line - line };
    });
    return { line: group.line, parts: moved, tied };
  }

  #makeGroup(group: FindingGroup, uri: string): MadeGroup {
    const parts: DiagnosticPart[] = [];
    const tied = new Map<number, JudgedFinding>();
    let items: Diagnostic[] = [];
    const end = (): void => {
      if (items.length > 0) parts.push({ items, lines: 0 });
      items = [];
    };
    for (const finding of group.findings) {
      const item = this.#diagnostic(group.place(finding), uri);
      if (!item.relatedInformation) {
        items.push(item);
        continue;
      }
      end();
      tied.set(parts.length, finding);
      parts.push({ items: [item], lines: 0 });
    }
    end();
    return { line: group.line, parts, tied };
  }

  #loosePart(loose: readonly PlacedFinding[], uri: string, made: Made | undefined): DiagnosticPart {
    const items = loose.map((finding) => this.#diagnostic(finding, uri));
    return sameOrNew(items, made?.report.list.parts.at(-1));
  }

  #diagnostic(finding: PlacedFinding, uri: string): Diagnostic {
    return toDiagnostic(finding, uri, this.#support);
  }
}

/** A part with these items: the one before, if it says the same. */
function sameOrNew(items: readonly Diagnostic[], before: DiagnosticPart | undefined): DiagnosticPart {
  const part = { items, lines: 0 };
  return before && isSamePart(part, before) ? before : part;
}

function isSameParts(a: readonly DiagnosticPart[], b: readonly DiagnosticPart[]): boolean {
  return a.length === b.length && a.every((part, index) => isSamePart(part, b[index]));
}

function isSamePart(a: DiagnosticPart, b: DiagnosticPart | undefined): boolean {
  if (a === b) return true;
  if (a.items.length !== b?.items.length) return false;
  if (a.items === b.items) return a.lines === b.lines;
  const others = placedItems(b);
  return placedItems(a).every((item, index) => isSameDiagnostic(item, others[index]));
}
