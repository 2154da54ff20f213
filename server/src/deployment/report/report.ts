/** The findings of a deployment as they are shown: with places in lines, severities, and what comments switch off. */
import { readComments, readFileComments } from '../../analysis/comments.ts';
import { plainText, type Shown } from '../../common/words/message.ts';
import type { Severity, SeverityChoice } from '../../common/severity.ts';
import { LineIndex } from '../../text/line-index.ts';
import { comparePositions, type Range } from '../../text/range.ts';
import type { Place } from '../container.ts';
import type { Files } from '../files.ts';
import { DeploymentFixes, type ShownFix } from '../fixes/index.ts';
import type { DeploymentFinding } from '../rules/find.ts';
import { mayShowIn } from './may-show.ts';

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
  readonly severity: Readonly<Record<string, SeverityChoice>>;
  /** Settings and comments can't hide or soften what stops the server: the command line's rule. */
  readonly strict: boolean;
  /** Also what comments switch off. */
  readonly withHidden?: boolean;
}

/** What is said of each file, in the order of places, then codes. In steps. */
export function* reportByFile(
  findings: readonly DeploymentFinding[],
  files: Files,
  { severity: choices, strict, withHidden = false }: ReportOptions,
): Generator<undefined, ReadonlyMap<string, readonly ReportedFinding[]>> {
  const texts = new Texts(files);
  const mayShow = mayShowIn(findings.map(({ server }) => server));
  const fixes = new DeploymentFixes(files, mayShow);
  const byFile = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const { code, place, related } = finding;
    const keeps = strict && finding.severity === 'error';
    const severity = keeps ? 'error' : (choices[code] ?? finding.severity);
    const range = texts.rangeOf(place);
    const isHidden = !keeps && texts.hides(place.file, code, range.start.line);
    if (severity === 'off' || (isHidden && !withHidden) || texts.isIgnored(place.file)) continue;
    const reported = byFile.get(place.file) ?? [];
    byFile.set(place.file, reported);
    reported.push({
      code,
      severity,
      message: plainText(finding.message, mayShow),
      range,
      isHidden,
      related: related.map((other) => ({
        file: other.place.file,
        range: texts.rangeOf(other.place),
        message: plainText(other.message, mayShow),
      })),
      finding,
      fixes: () => fixes.of(finding),
    });
    yield;
  }
  for (const reported of byFile.values())
    reported.sort((a, b) => comparePositions(a.range.start, b.range.start) || (a.code < b.code ? -1 : 1));
  return byFile;
}

interface Comments {
  readonly lines: LineIndex;
  /** Codes by line; those of the whole file under -1. */
  readonly disabled: ReadonlyMap<number, ReadonlySet<string>>;
  readonly isIgnored: boolean;
}

/** Lines and comments of files, each looked at once. */
class Texts {
  readonly #files: Files;
  readonly #read = new Map<string, Comments>();

  constructor(files: Files) {
    this.#files = files;
  }

  rangeOf({ file, start, end }: Place): Range {
    return this.#of(file).lines.range(start, end);
  }

  hides(file: string, code: string, line: number): boolean {
    const { disabled } = this.#of(file);
    return disabled.get(line)?.has(code) === true || disabled.get(-1)?.has(code) === true;
  }

  isIgnored(file: string): boolean {
    return this.#of(file).isIgnored;
  }

  #of(file: string): Comments {
    const known = this.#read.get(file);
    if (known) return known;
    const answer = this.#files.read(file);
    const text = answer.kind === 'text' ? answer.text : '';
    const comments = commentsOf(text);
    this.#read.set(file, comments);
    return comments;
  }
}

/** All these files have comments that begin with `#`; those at the top speak for the whole file. */
function commentsOf(text: string): Comments {
  const disabled = new Map<number, Set<string>>();
  const add = (line: number, codes: readonly { readonly code: string }[]): void => {
    const set = disabled.get(line) ?? new Set<string>();
    disabled.set(line, set);
    for (const { code } of codes) set.add(code);
  };
  for (const { line, codes } of readComments(text, null, 0) ?? []) add(line, codes);
  const [head = ''] = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*/.exec(text) ?? [];
  const whole = readFileComments(head);
  add(-1, whole.disabled);
  return { lines: new LineIndex(text), disabled, isIgnored: whole.claim === 'ignore' };
}
