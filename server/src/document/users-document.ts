import { isEmptyFile, isUsersFile } from '../common/files/recognition.ts';
import { readFileComments } from '../analysis/comments.ts';
import type { PlacedFinding } from '../analysis/report/placed-finding.ts';
import { basisOf, reportInSteps, type Findings, type Report } from '../analysis/report/report.ts';
import { headOf } from '../analysis/list/head.ts';
import { UsersFile } from '../analysis/users-file.ts';
import type { UsersFileOptions } from '../analysis/users-file-options.ts';
import { HashKnowledgeStore } from '../analysis/hash-knowledge.ts';
import { finish } from '../common/steps.ts';
import { applyInTurn } from '../text/edited-text.ts';
import type { Range } from '../text/range.ts';
import { defaultSettings, type Settings } from '../common/settings/settings.ts';
import type { DecodedText } from './decode-text.ts';
import { aloneInFile, EncodingCheck } from './not-utf8.ts';

/** A change of a document: a range's new text, or the new text of the whole. */
export type TextChange = { readonly range: Range; readonly text: string } | { readonly text: string };

export interface DocumentOptions {
  readonly settings: Settings;
  /** A user said that this is a users file (a setting's globs). A comment that says it is not wins. */
  readonly claimed?: boolean;
  /** It is to be checked whatever the content and its comments say (`--force`). */
  readonly forced?: boolean;
  /**
   * The file's name is a users file's, so that its content decides (the default); else only a comment or a user does.
   */
  readonly named?: boolean;
  /** Somebody says that it is one while nothing is in it but blanks or `[]`: who named it, or a deployment. */
  readonly countsEmpty?: boolean;
  /** The server of the settings counts, whatever a comment of the file says (`--server`). */
  readonly pinned?: boolean;
  /** The environment of the server takes its master key away. */
  readonly noMasterKey?: boolean;
  /** Settings and comments can't hide what stops the server: the command line's rule. */
  readonly strict?: boolean;
  readonly isReadableByAll?: UsersFileOptions['isReadableByAll'];
}

/** A report for one state of a file, which may still be in the making. */
interface Reporting {
  readonly file: UsersFile;
  readonly generation: number;
  /** What it is made with, as a text. */
  readonly basis: string;
  readonly work: Generator<undefined, Report>;
  report: Report | null;
}

/**
 * A text that may be a users file. Whether it is one is told by its content (or by the user), and stays so while the
 * text is edited: half-written files are where help is needed most.
 */
export class UsersDocument {
  readonly knowledge = new HashKnowledgeStore();
  #options: DocumentOptions;
  #recognized = false;
  #file: UsersFile | null = null;
  /** The text of a document that is none of ours. */
  #text: string;
  #reporting: Reporting | null = null;
  /** Of bytes that are not all UTF-8, until somebody changes the text. */
  #encoding: EncodingCheck | null = null;

  constructor(from: string | DecodedText, options: DocumentOptions = { settings: defaultSettings }) {
    const { text, fault } = typeof from === 'string' ? { text: from, fault: null } : from;
    this.#options = options;
    this.#text = text;
    if (fault) this.#encoding = new EncodingCheck(text, fault);
    this.#update();
  }

  /** The content test's answer, or that of a comment. */
  get recognized(): boolean {
    return this.#recognized;
  }

  /** The analysis; null when the document is none of ours. */
  get file(): UsersFile | null {
    return this.#file;
  }

  get text(): string {
    return this.#file?.text ?? this.#text;
  }

  change(changes: readonly TextChange[]): void {
    this.#encoding = null;
    // What was before the whole text came is of no matter.
    const whole = changes.findLastIndex((change) => !('range' in change));
    if (whole !== -1) this.#replace(changes[whole]?.text ?? '');
    const edits = changes
      .slice(whole + 1)
      .flatMap((change) => ('range' in change ? [{ range: change.range, newText: change.text }] : []));
    if (this.#file) this.#file.editInTurn(edits);
    else this.#text = applyInTurn(this.#text, edits);
    this.#update();
  }

  #replace(text: string): void {
    if (this.#file) this.#file.replace(text);
    else this.#text = text;
  }

  configure(options: DocumentOptions): void {
    const { settings, noMasterKey } = this.#options;
    const restart = options.settings.server !== settings.server || options.noMasterKey !== noMasterKey;
    this.#options = options;
    if (restart && this.#file) {
      this.#text = this.#file.text;
      this.#file = null;
    }
    this.#update();
  }

  /** Goes on reading, and makes the report, until `pause` says so. True when all is done. */
  advance(pause: () => boolean = () => false): boolean {
    const file = this.#file;
    if (!file) return true;
    if (!file.advance(pause)) return false;
    if (this.#encoding?.advance(file.profile, pause) === false) return false;
    if (this.encodingFault) return true;
    const reporting = this.#reportingOf(file);
    while (!reporting.report) {
      const step = reporting.work.next();
      if (step.done) reporting.report = step.value;
      else if (pause()) return false;
    }
    return true;
  }

  /** All findings, in the order of their places; none for a document that is none of ours. */
  findings(): readonly PlacedFinding[] {
    return this.report()?.all() ?? [];
  }

  /** The byte that is not UTF-8 and ends the server; null: there is none to which it comes. */
  get encodingFault(): PlacedFinding | null {
    return (this.#file && this.#encoding?.finding(this.#file.profile)) ?? null;
  }

  /** What there is to say once all is read; null for a document that is none of ours. */
  report(): Findings | null {
    if (!this.#file) return null;
    const { encodingFault } = this;
    if (encodingFault) return aloneInFile(encodingFault, this.#options.settings);
    const reporting = this.#reportingOf(this.#file);
    return (reporting.report ??= finish(reporting.work));
  }

  /** The report of the file as it is now, or the work that makes it. */
  #reportingOf(file: UsersFile): Reporting {
    const { generation } = file;
    const { settings, strict = false } = this.#options;
    const options = { severity: settings.severity, strict };
    const basis = `${String(strict)} ${basisOf(settings.severity)}`;
    const before = this.#reporting;
    if (before?.file === file && before.generation === generation && before.basis === basis) return before;
    return (this.#reporting = { file, generation, basis, work: reportInSteps(file, options), report: null });
  }

  #update(): void {
    const { claim } = this.#file?.comments ?? readFileComments(headOf(this.#text));
    if (!this.#file && !this.#recognized && this.#options.named !== false) this.#recognized = isUsersFile(this.#text);
    if (!this.#file && this.#options.countsEmpty && isEmptyFile(this.#text)) this.#recognized = true;
    if (claim !== null) this.#recognized = claim === 'check';
    const { claimed = false, forced = false } = this.#options;
    const ours = forced || ((this.#recognized || claimed) && claim !== 'ignore');
    if (ours && !this.#file) {
      const { settings, isReadableByAll, pinned = false, noMasterKey = false } = this.#options;
      this.#file = new UsersFile(this.#text, {
        server: settings.server,
        knowledge: this.knowledge,
        pinned,
        noMasterKey,
        isReadableByAll,
      });
      this.#text = '';
    } else if (!ours && this.#file) {
      this.#text = this.#file.text;
      this.#file = null;
    }
  }
}
