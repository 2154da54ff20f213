import type { MayShow } from '../common/words/message.ts';
import { Accounts } from '../model/accounts/accounts.ts';
import { Entry } from '../model/entry.ts';
import { hasShownForm } from '../model/shown-name.ts';
import type { EntrySource } from '../model/entry-source.ts';
import type { EntryView } from '../model/entry-view.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { RuleSet } from '../rules/asking/rule-set.ts';
import { applyInTurn } from '../text/edited-text.ts';
import type { Range, TextEdit } from '../text/range.ts';
import { eachTouched, mostBorrowers, mostNeighbours, mostTouched } from './at-once.ts';
import { readFileComments, type FileComments } from './comments.ts';
import { checkStale } from './check-stale.ts';
import { contextFor, type AnalysisContext } from './context.ts';
import { viewSource } from './entry/view-source.ts';
import { fileAll, fileLent } from './file-all.ts';
import type { EntryList } from './list/entry-list.ts';
import { headOf } from './list/head.ts';
import type { ListChange } from './list/list-change.ts';
import { editDocument, readDocument } from './list/read-document.ts';
import { cutShort, readWhole } from './list/whole/read-whole.ts';
import type { WholeReading } from './list/whole/whole-reading.ts';
import { StandaloneList } from './list/standalone-list.ts';
import { UnsureEntries } from './list/unsure-entries.ts';
import type { UsersFileOptions } from './users-file-options.ts';

/**
 * One users file under edit: its text, its entries as the chosen server reads them, and what there is to say about
 * each.
 *
 * Reading goes on in steps (`advance`), so that a long file never holds up whoever asks. An edit of a file that has
 * been read is taken in at once, at the price of what it touches; where others follow from it, many do so in steps.
 */
export class UsersFile {
  readonly #options: UsersFileOptions;
  #context: AnalysisContext;
  #comments: FileComments = readFileComments('');
  #text: string | null;
  #list: StandaloneList;
  #whole: WholeReading | null = null;
  #accounts = new Accounts();
  readonly #unsure = new UnsureEntries();
  #work: Generator<undefined, void> | null;
  /** All entries are read and filed, so that an edit needs no new reading. */
  #isFilled = false;
  /** Counts readings; two equal numbers mean the same state. */
  #generation = 0;

  /** Whether a name of this file may be shown where the file itself is not: nobody's API key, no hash, no long text. */
  readonly isReadableByAll: () => boolean;

  readonly mayShow: MayShow = (text) => hasShownForm(text) && !this.#accounts.hasApiKey(text);

  constructor(text: string, options: UsersFileOptions) {
    this.#options = options;
    this.isReadableByAll = options.isReadableByAll ?? (() => false);
    this.#context = contextFor(options.server, options);
    this.#list = new StandaloneList(this.#context);
    this.#text = text;
    this.#work = this.#readAll(text);
  }

  get generation(): number {
    return this.#generation;
  }

  /** The server that it is judged for: that of its comment, else the chosen one. */
  get profile(): Profile {
    return this.#context.profile;
  }

  get rules(): RuleSet {
    return this.#context.rules;
  }

  get comments(): FileComments {
    return this.#comments;
  }

  /** The reading of the file as a whole, where it took one. */
  get whole(): WholeReading | null {
    return this.#whole;
  }

  get accounts(): Accounts {
    return this.#accounts;
  }

  get text(): string {
    return (this.#text ??= this.#whole?.text ?? this.#list.text());
  }

  /** The text before the first entry. */
  get head(): string {
    return this.#list.head;
  }

  /** What ends the document, where entries are read one by one. */
  get foot(): string {
    return this.#list.foot;
  }

  /** The column of the dashes, where entries are read one by one. */
  get column(): number {
    return this.#list.column;
  }

  /** Which entries set anchors that others take something from, where entries are read one by one. */
  get anchors(): StandaloneList['anchors'] {
    return this.#list.anchors;
  }

  /** Whether everything is read. */
  get settled(): boolean {
    return this.#work === null;
  }

  /** Goes on reading until `pause` says so, asked now and then. True when all is read. */
  advance(pause: () => boolean = () => false): boolean {
    while (this.#work) {
      if (this.#work.next().done) this.#work = null;
      else if (pause()) return false;
    }
    return true;
  }

  replace(text: string): void {
    this.#restart(text);
  }

  /** Takes in edits that were made one after the other, each of the text that the one before has left. */
  editInTurn(edits: readonly TextEdit[]): void {
    let left = mostTouched;
    for (const [index, edit] of edits.entries()) {
      if (left <= 0 || !this.#isFilled) {
        this.#restart(applyInTurn(this.text, edits.slice(index)));
        return;
      }
      left -= this.edit(edit.range, edit.newText) + eachTouched;
    }
  }

  /** Takes in one edit; gives the length of the entries that had to be read for it. */
  edit(range: Range, newText: string): number {
    const change = this.#isFilled ? this.#take({ range, newText }) : null;
    if (!change || (!this.#whole && (this.#list.needsDocument || this.#headCommentsChanged()))) {
      const text = change ? this.#list.text() : applyInTurn(this.text, [{ range, newText }]);
      this.#restart(text);
      return text.length;
    }
    this.#text = null;
    this.#generation += 1;
    for (const entry of change.removed) this.#accounts.remove(entry);
    for (const entry of change.changed) this.#accounts.file(entry);
    this.#accounts.settleChanges();
    const { unsettled } = this.#list;
    this.#work = unsettled > 0 ? this.#settle() : this.#checkAgain();
    let left = this.#unsure.size > 0 ? 0 : unsettled > 0 ? mostBorrowers : mostNeighbours;
    this.advance(() => (left -= 1) <= 0);
    return change.changed.reduce((sum, { length }) => sum + length, unsettled);
  }

  /** The entries in the file's order. */
  get entries(): EntryList {
    return this.#whole && !this.showsStandalone ? this.#whole.entries : this.#list.entries;
  }

  /** The entry that holds a line. */
  entryAt(line: number): Entry | undefined {
    return this.entries.atLine(line)?.item;
  }

  /** The entry read again, with the places of all its nodes; lines count from its first line. */
  view(entry: Entry): EntryView | null {
    return this.viewOf(entry.source());
  }

  /** The same of an entry whose source is at hand. */
  viewOf(source: EntrySource): EntryView | null {
    return viewSource(source, this.#context);
  }

  /** Has entries checked again, in steps, once more is known about the passwords behind these hashes. */
  recheck(isMeant: (hash: string) => boolean): void {
    this.#unsure.addAll(this.entries, isMeant);
    this.#generation += 1;
    this.#work ??= this.#checkAgain();
  }

  /** Entries can be read one by one. */
  get hasStandalone(): boolean {
    return this.#list.entries.length > 0;
  }

  /** Entries are shown one by one as far as each can be read, although the file as a whole can't. */
  get showsStandalone(): boolean {
    return this.#whole?.error !== null && this.hasStandalone;
  }

  #take(edit: TextEdit): ListChange<Entry> | null {
    return this.#whole ? editDocument(this.#whole, edit, this.#context) : this.#list.edit(edit.range, edit.newText);
  }

  #restart(text: string): void {
    this.#generation += 1;
    this.#text = text;
    this.#whole = null;
    this.#isFilled = false;
    this.#unsure.clear();
    this.#work = this.#readAll(text);
  }

  *#readAll(text: string): Generator<undefined, void> {
    this.#comments = readFileComments(headOf(text));
    const options = this.#options;
    this.#context = contextFor((options.pinned ? null : this.#comments.server) ?? options.server, options);
    this.#list = new StandaloneList(this.#context);
    this.#accounts = new Accounts();
    const isStandalone = yield* this.#list.read(text);
    if (this.#list.leftFrom !== -1) this.#whole = cutShort(text, this.#list.leftFrom);
    else if (isStandalone || options.whole)
      this.#whole = this.#list.needsDocument || options.whole ? yield* readWhole(text, this.#context) : null;
    else this.#whole = yield* readDocument(text, this.#context);
    yield* fileAll(this.entries, this.#accounts);
    this.#isFilled = true;
    yield* this.#checkAgain();
  }

  /** Settles aliases that stand for something else, and what comes of it. Other work may go on behind its last step. */
  *#settle(): Generator<undefined, void> {
    yield* fileLent(this.#list, this.#accounts);
    if (!this.#list.needsDocument) yield* this.#checkAgain();
    else this.#restart(this.#list.text());
    yield;
  }

  /** Looks at the entries about which there may be something else to say by now. */
  *#checkAgain(): Generator<undefined, void> {
    yield* checkStale(this.#accounts, this.#context);
    yield* this.#unsure.checkAgain(this.#context);
    this.#generation += 1;
  }

  #headCommentsChanged(): boolean {
    const now = readFileComments(headOf(this.#list.head));
    const changed = now.server !== this.#comments.server;
    this.#comments = now;
    return changed;
  }
}
