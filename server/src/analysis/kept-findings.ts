import type { Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import type { ReportOptions } from './report.ts';
import type { ShownFinding } from './shown-finding.ts';

/** What a report made of an entry's own findings: as long as nothing has changed, the next one says the same. */
export class KeptFindings {
  readonly findings: readonly Finding[];
  readonly shown: readonly ShownFinding[];
  readonly #line: number;
  readonly #canStop: boolean;
  readonly #options: ReportOptions;

  constructor(
    findings: readonly Finding[],
    line: number,
    canStop: boolean,
    options: ReportOptions,
    shown: readonly ShownFinding[],
  ) {
    this.findings = findings;
    this.shown = shown;
    this.#line = line;
    this.#canStop = canStop;
    this.#options = options;
  }

  isFor(findings: readonly Finding[], line: number, canStop: boolean, { severity, strict }: ReportOptions): boolean {
    return (
      this.findings === findings &&
      this.#line === line &&
      this.#canStop === canStop &&
      this.#options.severity === severity &&
      this.#options.strict === strict
    );
  }
}

/** What the last report made of an entry's own findings. On the entry, since a map of them all costs more than the work. */
export function keptFindings(entry: Entry): KeptFindings | null {
  return entry.reported instanceof KeptFindings ? entry.reported : null;
}
