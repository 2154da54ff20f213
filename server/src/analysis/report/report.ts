import { type Message, plainText, words } from '../../common/words/message.ts';
import { notAListMessage } from '../../rules/not-a-list.ts';
import { tooComplex, tooComplexMessage } from '../../rules/too-complex.ts';
import { yamlErrorCode, yamlErrorMessage } from '../../rules/yaml-syntax.ts';
import { merged } from '../../common/in-order.ts';
import { finish } from '../../common/steps.ts';
import { severities, type Severity } from '../../common/severity.ts';
import { blockFindings, shareOf, takeOne, type BlockFindings, type Judgement } from './block-findings.ts';
import type { ReadingFault } from '../../model/entry-record.ts';
import { FindingGroup } from './finding-group.ts';
import { compareFindings } from './block-finding.ts';
import { movedRange, type Range } from '../../text/range.ts';
import type { BlockStart, FlaggedBlock } from '../../text/line-item.ts';
import type { Entry } from '../../model/entry.ts';
import { noSuppressions, suppressionsOf, type Suppressions } from './suppressions.ts';
import type { PlacedFinding } from './placed-finding.ts';
import type { UsersFile } from '../users-file.ts';
import { fileFindings, unknownWords, unusedSuppressions } from './file-findings.ts';
import { readingOf, type Reading } from '../refusal.ts';

export interface ReportOptions {
  /** Severity by code, from the settings. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** Settings and comments can't hide or soften what stops the server: the command line's rule. */
  readonly strict: boolean;
  /** As if no comment switched anything off. */
  readonly uncommented?: boolean;
}

/** All findings of a file that has been read, in the order of their places, then codes. */
export function reportFindings(file: UsersFile, options: ReportOptions): readonly PlacedFinding[] {
  return finish(reportInSteps(file, options)).all();
}

/** What there is to say about a file that has been read, with a yield after each block of entries. */
export function* reportInSteps(file: UsersFile, options: ReportOptions): Generator<undefined, Report> {
  const report = new Report(file, options);
  yield* report.addAll();
  return report;
}

/** Not yet judged, nor put into the words that are shown. */
interface Told extends Omit<PlacedFinding, 'severity' | 'message' | 'related'> {
  readonly message: Message;
  readonly related: readonly { readonly message: Message; readonly range: Range }[];
}

/** Findings, of which an editor is shown the gravest. */
export interface Findings {
  readonly count: number;
  /** In the order of their places, then codes. */
  readonly all: () => readonly PlacedFinding[];
  /**
   * At most so many. Of equally grave ones those about the file come first, then the others as they stand.
   */
  readonly gravest: (most: number) => GravestFindings;
}

export interface GravestFindings {
  /** About the file, or found outside its entries. There are few, and they are not in order. */
  readonly loose: readonly PlacedFinding[];
  /** About entries, in the order of their places. */
  readonly groups: readonly FindingGroup[];
}

/** After so many blocks with few findings, or one with many, others have their turn. */
const blocksAtOnce = 16;
const manyFindings = 256;

/** What there is to say about a file that has been read. It holds for the file as it was when all was added. */
export class Report implements Findings {
  readonly #file: UsersFile;
  readonly #options: ReportOptions;
  readonly #suppressions: Suppressions;
  readonly #layout: number;
  readonly #blocks: { readonly made: BlockFindings; readonly start: BlockStart }[] = [];
  /** Not about an entry of a block: there are few, and they are not in order. */
  readonly #loose: PlacedFinding[] = [];
  /** How many there are of each of `severities`. */
  readonly #counts = severities.map(() => 0);

  constructor(file: UsersFile, options: ReportOptions) {
    this.#file = file;
    this.#options = options;
    this.#suppressions = options.uncommented ? noSuppressions : suppressionsOf(file);
    this.#layout = file.entries.layout;
  }

  /** Looks at all of the file, once; yields after each block of entries. */
  *addAll(): Generator<undefined, void> {
    const file = this.#file;
    const reading = readingOf(file);
    this.#addReading(reading);
    const { severity, strict } = this.#options;
    const judgement = {
      profile: file.profile,
      reading: reading.kind,
      mayShow: file.mayShow,
      replaced: (entry: Entry) => file.profile.duplicates === 'resolved' && file.accounts.isReplaced(entry),
      judge: this.#judge.bind(this),
      basis: this.#suppressions.none ? `${String(strict)} ${basisOf(severity)}` : null,
    };
    const blocks = file.entries.flaggedBlocks();
    for (let next = 0; next < blocks.length; yield) next = this.#addBlocks(blocks, next, judgement);
    if (reading.kind === 'list') yield* this.#addFile();
    for (const finding of unknownWords(file)) this.#add({ ...finding, related: [], about: null }, false);
  }

  /** A few blocks from one on, or one with many findings; gives the next. No generator, as those are slower. */
  #addBlocks(blocks: readonly FlaggedBlock<Entry>[], from: number, judgement: Judgement): number {
    for (let index = from; index < blocks.length; index++) {
      const block = blocks[index];
      if (!block) continue;
      const made = blockFindings(block.flagged, block.line, judgement);
      this.#blocks.push({ made, start: block });
      for (let rank = 0; rank < severities.length; rank++) this.#addCount(rank, made.counts[rank] ?? 0);
      if (made.findings.length > manyFindings || this.#blocks.length % blocksAtOnce === 0) return index + 1;
    }
    return blocks.length;
  }

  get count(): number {
    return this.#counts.reduce((sum, count) => sum + count, 0);
  }

  all(): readonly PlacedFinding[] {
    const found = this.#blocks.flatMap(({ made, start }) =>
      new FindingGroup(made.findings, start, this.#layout).placed(),
    );
    return merged<PlacedFinding>(found, this.#loose.toSorted(compareFindings), compareFindings);
  }

  /** It looks at no more findings than it must: a block that is shown whole costs the same whatever is in it. */
  gravest(most: number): GravestFindings {
    let free = most;
    const room = this.#counts.map((count) => {
      const share = Math.min(count, free);
      free -= share;
      return share;
    });
    const loose = this.#loose.filter(({ severity }) => takeOne(severity, room));
    const groups: FindingGroup[] = [];
    for (const { made, start } of this.#blocks) {
      const findings = shareOf(made, room);
      if (findings.length > 0) groups.push(new FindingGroup(findings, start, this.#layout));
    }
    return { loose, groups };
  }

  #addReading(reading: Reading): void {
    const { profile, whole } = this.#file;
    if (reading.kind === 'unreadable') {
      const base = reading.entry?.line ?? 0;
      this.#addFault(reading.fault, base);
    } else if (reading.kind === 'too-complex' && !reading.entry) {
      const { range } = reading.fault;
      const said = { code: tooComplex.id, message: tooComplexMessage(), range, related: [], about: null };
      this.#add(said, false);
    } else if (reading.kind === 'unbuildable' && !reading.entry) {
      this.#addFault(reading.fault, 0);
    } else if (reading.kind === 'not-a-list' && whole) {
      const said = notAListMessage(reading.root, profile);
      const start = whole.lines.positionAt(whole.contentOffset);
      const range = { start, end: whole.lines.positionAt(whole.lines.lineEndAt(whole.contentOffset)) };
      this.#add({ code: 'not-a-list', message: said.message, range, related: [], about: null }, said.stops);
    }
  }

  /** What PyYAML refuses, with lines that count from `base`. */
  #addFault(fault: ReadingFault, base: number): void {
    const { range, met, began } = fault;
    const related = [
      ...(met ? [{ message: words`Where PyYAML can’t read on.`, range: movedRange(met, base) }] : []),
      ...(began ? [{ message: words`Where PyYAML began to read it.`, range: movedRange(began, base) }] : []),
    ];
    const message = yamlErrorMessage(fault, this.#file.profile);
    this.#add({ code: yamlErrorCode(fault), message, range: movedRange(range, base), related, about: null }, true);
  }

  *#addFile(): Generator<undefined, void> {
    const { about, placed, loose } = fileFindings(this.#file);
    const line = about?.line ?? 0;
    for (const finding of placed) {
      const range = movedRange(finding.range, line);
      const said = { code: finding.code, message: finding.message, range, related: [] };
      this.#add({ ...said, about: about && { entry: about, finding } }, finding.stops, line);
    }
    for (const finding of loose) this.#add({ ...finding, related: [], about: null }, false);
    for (const finding of unusedSuppressions(this.#suppressions.unused())) {
      this.#add({ ...finding, related: [], about: null }, false);
      yield;
    }
  }

  #add(finding: Told, stops: boolean, entryLine: number | null = null): void {
    const severity = this.#judge(finding.code, finding.range.start.line, stops, entryLine);
    if (severity === null) return;
    const { mayShow } = this.#file;
    const related = finding.related.map(({ message, range }) => ({ message: plainText(message, mayShow), range }));
    this.#loose.push({ ...finding, message: plainText(finding.message, mayShow), related, severity });
    this.#addCount(severities.indexOf(severity), 1);
  }

  #addCount(rank: number, more: number): void {
    this.#counts[rank] = (this.#counts[rank] ?? 0) + more;
  }

  /** The severity to show; null: it is switched off. */
  #judge(code: string, line: number, stops: boolean, entryLine: number | null): Severity | null {
    const hidden = this.#suppressions.hides(code, line, entryLine);
    const { strict, severity } = this.#options;
    if (stops && strict) return 'error';
    const usual = stops ? 'error' : (this.#file.rules.byId(code)?.severity ?? 'warning');
    const chosen = severity[code] ?? usual;
    return hidden || chosen === 'off' ? null : chosen;
  }
}

const bases = new WeakMap<ReportOptions['severity'], string>();

/** The same text for the same severities. */
export function basisOf(severity: ReportOptions['severity']): string {
  const basis = bases.get(severity) ?? JSON.stringify(severity);
  bases.set(severity, basis);
  return basis;
}
