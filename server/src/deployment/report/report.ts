/** The findings of a deployment as they are shown: with places in lines, severities, and what comments switch off. */
import { plainText, type MayShow, type Shown } from '../../common/words/message.ts';
import type { Severity, SeverityChoice } from '../../common/severity.ts';
import { comparePositions, type Range } from '../../text/range.ts';
import type { Files } from '../files.ts';
import { DeploymentFixes, type ShownFix } from '../fixes/index.ts';
import type { DeploymentFinding } from '../rules/find.ts';
import type { Deployments } from '../graph/read.ts';
import { mayShowIn } from './may-show.ts';
import { Texts } from './texts.ts';
import { unusedSuppressions } from './unused-suppressions.ts';

export interface ReportedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Shown;
  readonly range: Range;
  /** A comment switches it off. Such findings are told only where they are asked for. */
  readonly isHidden: boolean;
  readonly related: readonly { readonly file: string; readonly message: Shown; readonly range: Range }[];
  readonly finding: DeploymentFinding;
  /** Worked out at each call, as something may be made up for it. */
  readonly fixes: () => readonly ShownFix[];
}

export interface ReportOptions {
  /** Severity by code, from the settings of a file. */
  readonly severityOf: (file: string) => Readonly<Record<string, SeverityChoice>>;
  /** Settings and comments can't hide or soften what stops the server: the command line's rule. */
  readonly strict: boolean;
  /** Also what comments switch off. */
  readonly withHidden?: boolean;
}

/** What is said of each file, in the order of places, then codes. In steps. */
export function* reportByFile(
  { findings, servers }: Deployments,
  files: Files,
  options: ReportOptions,
): Generator<undefined, ReadonlyMap<string, readonly ReportedFinding[]>> {
  const reporting = new Reporting(files, findings, options);
  for (const finding of findings) {
    reporting.add(finding);
    yield;
  }
  for (const finding of yield* unusedSuppressions(servers, reporting.texts)) reporting.add(finding);
  return reporting.sorted();
}

class Reporting {
  readonly texts: Texts;
  readonly #options: ReportOptions;
  readonly #mayShow: MayShow;
  readonly #fixes: DeploymentFixes;
  readonly #byFile = new Map<string, ReportedFinding[]>();

  constructor(files: Files, findings: readonly DeploymentFinding[], options: ReportOptions) {
    this.texts = new Texts(files);
    this.#options = options;
    this.#mayShow = mayShowIn(findings.map(({ server }) => server));
    this.#fixes = new DeploymentFixes(files, this.#mayShow);
  }

  add(finding: DeploymentFinding): void {
    const { severityOf, strict, withHidden = false } = this.#options;
    const { code, place, related } = finding;
    const range = this.texts.rangeOf(place);
    const isSwitchedOff = this.texts.hides(place.file, code, range.start.line);
    const keeps = strict && finding.severity === 'error';
    const severity = keeps ? 'error' : (severityOf(place.file)[code] ?? finding.severity);
    const isHidden = isSwitchedOff && !keeps;
    if (severity === 'off' || (isHidden && !withHidden) || this.texts.isIgnored(place.file)) return;
    const reported = this.#byFile.get(place.file) ?? [];
    this.#byFile.set(place.file, reported);
    reported.push({
      code,
      severity,
      message: plainText(finding.message, this.#mayShow),
      range,
      isHidden,
      related: related.map((other) => ({
        file: other.place.file,
        range: this.texts.rangeOf(other.place),
        message: plainText(other.message, this.#mayShow),
      })),
      finding,
      fixes: () => this.#fixes.of(finding),
    });
  }

  sorted(): ReadonlyMap<string, readonly ReportedFinding[]> {
    for (const reported of this.#byFile.values())
      reported.sort((a, b) => comparePositions(a.range.start, b.range.start) || (a.code < b.code ? -1 : 1));
    return this.#byFile;
  }
}
