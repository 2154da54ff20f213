import type { Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import type { Severity } from '../settings.ts';
import type { Range } from '../text/range.ts';
import type { PlacedFinding } from './report.ts';

/**
 * A finding with its place, which is worked out when somebody asks. A file can have thousands of them, made anew after every
 * edit, of which an editor is shown the gravest only.
 */
export class ShownFinding implements PlacedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: PlacedFinding['related'];
  readonly #place: Range;
  readonly #line: number;
  readonly #entry: Entry | null;
  readonly #finding: Finding | null;

  /** Lines of `said.range` count from `line`. `entry` and `finding`: what it is about. */
  constructor(
    severity: Severity,
    said: Pick<PlacedFinding, 'code' | 'message' | 'range'>,
    line: number,
    related: PlacedFinding['related'],
    entry: Entry | null = null,
    finding: Finding | null = null,
  ) {
    this.code = said.code;
    this.severity = severity;
    this.message = said.message;
    this.related = related;
    this.#place = said.range;
    this.#line = line;
    this.#entry = entry;
    this.#finding = finding;
  }

  get range(): Range {
    return moved(this.#place, this.#line);
  }

  get about(): PlacedFinding['about'] {
    return this.#entry && this.#finding && { entry: this.#entry, finding: this.#finding };
  }

  /** By range, then code. */
  static compare(a: ShownFinding, b: ShownFinding): number {
    const from = a.#place.start;
    const to = b.#place.start;
    const byStart = from.line + a.#line - to.line - b.#line || from.character - to.character;
    if (byStart !== 0) return byStart;
    const { end } = a.#place;
    const other = b.#place.end;
    return end.line + a.#line - other.line - b.#line || end.character - other.character || compareText(a.code, b.code);
  }
}

export function moved({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
