import { placeIn, type Entry } from '../model/entry.ts';
import type { Finding, Related } from '../model/finding.ts';
import { ruleById } from '../rules/index.ts';
import { notAListMessage } from '../rules/not-a-list.ts';
import { yamlErrorCode, yamlErrorMessage } from '../rules/yaml-syntax.ts';
import type { Severity } from '../settings.ts';
import { comparePositions, type Range } from '../text/range.ts';
import { keptFindings, KeptFindings } from './kept-findings.ts';
import { moved, ShownFinding } from './shown-finding.ts';
import { suppressionsOf, type Suppressions } from './suppressions.ts';
import type { UsersFile } from './users-file.ts';
import { fileFindings, unusedSuppressions } from './file-findings.ts';
import { readingOf, type Reading } from './verdict.ts';

/** A finding with its place in the file. */
export interface PlacedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  /** The entry that it is about and what a fix needs to know; null for the file as a whole. */
  readonly about: { readonly entry: Entry; readonly finding: Finding } | null;
}

export interface ReportOptions {
  /** Severity by code, from the settings. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** Settings and comments can't hide or soften what stops the server: the command line's rule. */
  readonly strict: boolean;
}

/** All findings of a file that has been read, in the order of their places, then codes. */
export function reportFindings(file: UsersFile, options: ReportOptions): readonly PlacedFinding[] {
  return new Reporter(file, options).findings();
}

const nothing: PlacedFinding['related'] = [];

type Unjudged = Omit<PlacedFinding, 'severity'>;

class Reporter {
  readonly #file: UsersFile;
  readonly #options: ReportOptions;
  readonly #suppressions: Suppressions;
  readonly #found: ShownFinding[] = [];

  constructor(file: UsersFile, options: ReportOptions) {
    this.#file = file;
    this.#options = options;
    this.#suppressions = suppressionsOf(file);
  }

  findings(): readonly PlacedFinding[] {
    const reading = readingOf(this.#file);
    this.#addReading(reading);
    for (const { part, start } of this.#file.noted()) this.#addEntry(part, start, reading);
    if (reading.kind === 'list') this.#addFile();
    return this.#found;
  }

  #addReading(reading: Reading): void {
    const { profile, whole } = this.#file;
    if (reading.kind === 'unreadable') {
      const base = reading.entry ? this.#file.startLine(reading.entry) : 0;
      const { error, tagged, range, related } = reading.fault;
      const other = related ? [{ message: 'Where PyYAML began to read it.', range: moved(related, base) }] : [];
      const message = yamlErrorMessage(error, tagged, profile);
      this.#add(
        { code: yamlErrorCode(error, tagged), message, range: moved(range, base), related: other, about: null },
        true,
      );
    } else if (reading.kind === 'unbuildable' && !reading.entry) {
      const { error, tagged, range } = reading.fault;
      const message = yamlErrorMessage(error, tagged, profile);
      this.#add({ code: yamlErrorCode(error, tagged), message, range, related: [], about: null }, true);
    } else if (reading.kind === 'not-a-list' && whole) {
      const said = notAListMessage(reading.root, profile);
      const start = whole.lines.positionAt(whole.contentOffset);
      const range = { start, end: whole.lines.positionAt(whole.lines.lineEndAt(whole.contentOffset)) };
      this.#add({ code: 'not-a-list', message: said.message, range, related: [], about: null }, said.stops);
    }
  }

  #addEntry(entry: Entry, line: number, reading: Reading): void {
    const { unbuildable } = entry.record;
    if (unbuildable && reading.kind === 'unbuildable') {
      const { error, tagged, range } = unbuildable;
      const message = yamlErrorMessage(error, tagged, this.#file.profile);
      this.#add(
        { code: yamlErrorCode(error, tagged), message, range: moved(range, line), related: [], about: null },
        true,
      );
    }
    // Where the text can't be read, that alone keeps the server from starting.
    const canStop = reading.kind === 'list';
    for (const finding of this.#ofEntryAlone(entry, line, canStop)) this.#put(finding);
    for (const finding of entry.peerFindings) this.#addAbout(entry, finding, line, canStop);
  }

  /** Of an entry at which nothing has changed since the last report, that report's findings serve again. */
  #ofEntryAlone(entry: Entry, line: number, canStop: boolean): readonly ShownFinding[] {
    const { findings } = entry;
    if (findings.length === 0) return [];
    const kept = keptFindings(entry);
    if (this.#suppressions.none && kept?.isFor(findings, line, canStop, this.#options)) return kept.shown;
    const shown = findings.flatMap((finding) => this.#aboutEntry(entry, finding, line, canStop) ?? []);
    entry.reported = this.#suppressions.none ? new KeptFindings(findings, line, canStop, this.#options, shown) : null;
    return shown;
  }

  #addAbout(entry: Entry, finding: Finding, line: number, canStop: boolean): void {
    const shown = this.#aboutEntry(entry, finding, line, canStop);
    if (shown) this.#put(shown);
  }

  #aboutEntry(entry: Entry, finding: Finding, line: number, canStop: boolean): ShownFinding | null {
    const { code, range, stops } = finding;
    const entryLine = sameRange(range, entry.record.first) ? line : null;
    const severity = this.#judge(code, range.start.line + line, stops && canStop, entryLine);
    if (severity === null) return null;
    const related = finding.related.length === 0 ? nothing : this.#place(finding.related);
    return new ShownFinding(severity, finding, line, related, entry, finding);
  }

  #place(related: readonly Related[]): PlacedFinding['related'] {
    return related.map(({ message, entry, place }) => ({
      message,
      range: moved(placeIn(entry.record, place), this.#file.startLine(entry)),
    }));
  }

  #addFile(): void {
    const { about, placed, loose } = fileFindings(this.#file);
    for (const finding of placed) if (about) this.#addAbout(about, finding, this.#file.startLine(about), true);
    for (const finding of loose) this.#add({ ...finding, related: [], about: null }, false);
    for (const finding of unusedSuppressions(this.#suppressions.unused())) {
      this.#add({ ...finding, related: [], about: null }, false);
    }
  }

  #add(finding: Unjudged, stops: boolean): void {
    const severity = this.#judge(finding.code, finding.range.start.line, stops, null);
    if (severity !== null) this.#put(new ShownFinding(severity, finding, 0, finding.related));
  }

  /** Nearly all come in order. */
  #put(finding: ShownFinding): void {
    const found = this.#found;
    const last = found.at(-1);
    if (!last || ShownFinding.compare(last, finding) <= 0) {
      found.push(finding);
      return;
    }
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = found[middle];
      if (other && ShownFinding.compare(other, finding) <= 0) low = middle + 1;
      else high = middle;
    }
    found.splice(low, 0, finding);
  }

  /** The severity to show; null: it is switched off. */
  #judge(code: string, line: number, stops: boolean, entryLine: number | null): Severity | null {
    const hidden = this.#suppressions.hides(code, line, entryLine);
    const { strict, severity } = this.#options;
    if (stops && strict) return 'error';
    const usual = stops ? 'error' : (ruleById(code)?.severity ?? 'warning');
    const chosen = severity[code] ?? usual;
    return hidden || chosen === 'off' ? null : chosen;
  }
}

function sameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}
