import { placeIn, type Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import { ruleById } from '../rules/index.ts';
import { notAListMessage } from '../rules/not-a-list.ts';
import { yamlErrorCode, yamlErrorMessage } from '../rules/yaml-syntax.ts';
import type { Severity } from '../settings.ts';
import { comparePositions, type Range } from '../text/range.ts';
import { suppressionsOf, type Suppressions } from './suppressions.ts';
import type { UsersFile } from './users-file.ts';
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

type Unjudged = Omit<PlacedFinding, 'severity'>;

class Reporter {
  readonly #file: UsersFile;
  readonly #options: ReportOptions;
  readonly #suppressions: Suppressions;
  readonly #found: PlacedFinding[] = [];

  constructor(file: UsersFile, options: ReportOptions) {
    this.#file = file;
    this.#options = options;
    this.#suppressions = suppressionsOf(file);
  }

  findings(): readonly PlacedFinding[] {
    const reading = readingOf(this.#file);
    this.#addReading(reading);
    let line = this.#file.headLines;
    for (const entry of this.#file.entries) {
      this.#addEntry(entry, line, reading);
      line += entry.lineCount;
    }
    return this.#found.sort((a, b) => comparePositions(a.range.start, b.range.start) || compareText(a.code, b.code));
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
    const { unbuildable, first } = entry.record;
    if (unbuildable && reading.kind === 'unbuildable') {
      const { error, tagged, range } = unbuildable;
      const message = yamlErrorMessage(error, tagged, this.#file.profile);
      this.#add(
        { code: yamlErrorCode(error, tagged), message, range: moved(range, line), related: [], about: null },
        true,
      );
    }
    if (entry.findings.length === 0 && entry.peerFindings.length === 0) return;
    for (const finding of [...entry.findings, ...entry.peerFindings]) {
      const { code, message, range, related } = finding;
      const placed: Unjudged = {
        code,
        message,
        range: moved(range, line),
        related: related.map(({ message: word, entry: other, place }) => ({
          message: word,
          range: moved(placeIn(other.record, place), this.#file.startLine(other)),
        })),
        about: { entry, finding },
      };
      // Where the text can't be read, that alone keeps the server from starting.
      this.#add(placed, finding.stops && reading.kind === 'list', sameRange(range, first) ? line : null);
    }
  }

  #add(finding: Unjudged, stops: boolean, entryLine: number | null = null): void {
    const { code, range } = finding;
    const hidden = this.#suppressions.hides(code, range.start.line, entryLine);
    const usual = stops ? 'error' : (ruleById(code)?.severity ?? 'warning');
    const chosen = stops && this.#options.strict ? 'error' : (this.#options.severity[code] ?? usual);
    if (chosen === 'off' || (hidden && !(stops && this.#options.strict))) return;
    this.#found.push({ ...finding, severity: chosen });
  }
}

function moved({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

function sameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
