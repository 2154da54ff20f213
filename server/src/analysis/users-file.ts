import { Accounts } from '../model/accounts.ts';
import type { Entry } from '../model/entry.ts';
import type { EntryView } from '../model/entry-view.ts';
import type { Profile } from '../model/profiles/index.ts';
import type { ServerName } from '../common/protocol.ts';
import type { RuleSet } from '../rules/asking/rule-set.ts';
import { applyEdits } from '../text/edits.ts';
import type { Noted, NotedBlock } from '../text/line-list.ts';
import type { Range } from '../text/range.ts';
import { readFileComments, type FileComments } from './comments.ts';
import { contextFor, type AnalysisContext, type ContextOptions } from './context.ts';
import { headOf } from './list/head.ts';
import { checkPart, Part, viewPart } from './list/part.ts';
import { PartList } from './list/part-list.ts';
import { checkWhole, readWhole, viewWhole, WholeEntry, type WholeReading } from './list/whole-file.ts';

export interface UsersFileOptions extends ContextOptions {
  readonly server: ServerName;
  /** The file's own comment can't choose another server. */
  readonly pinned?: boolean;
}

/**
 * One users file under edit: its text, its entries as the chosen server reads them, and what there is to say about each.
 *
 * Reading goes on in steps (`advance`), so that a long file never holds up whoever asks. An edit of a file that has been
 * read is taken in at once, at the price of the entries that it touches.
 */
export class UsersFile {
  readonly #options: UsersFileOptions;
  #context: AnalysisContext;
  #comments: FileComments = { server: null, claim: null, disabled: [] };
  #text: string | null;
  #list: PartList;
  #whole: WholeReading | null = null;
  #accounts: Accounts;
  #work: Generator<undefined, void> | null;
  /** Counts readings; two equal numbers mean the same state. */
  #generation = 0;

  constructor(text: string, options: UsersFileOptions) {
    this.#options = options;
    this.#context = contextFor(options.server, options);
    this.#list = new PartList(this.#context);
    this.#accounts = this.#newAccounts();
    this.#text = text;
    this.#work = this.#readAll(text);
  }

  get generation(): number {
    return this.#generation;
  }

  /** The server that the file is judged for: that of its comment, else the chosen one. */
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
    // Entries know their text; the whole is put together only when somebody asks.
    this.#text ??= this.#list.text();
    return this.#text;
  }

  /** The text before the first entry. */
  get head(): string {
    return this.#list.head;
  }

  /** Whether everything is read. */
  get settled(): boolean {
    return this.#work === null;
  }

  /** Goes on reading until `pause` says so, asked after every few entries. True when all is read. */
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

  edit(range: Range, newText: string): void {
    const change = this.#work || this.#whole ? null : this.#list.edit(range, newText);
    if (!change || this.#list.leaves || this.#headCommentsChanged()) {
      const text = change ? this.#list.text() : applyEdits(this.text, [{ range, newText }]);
      this.#restart(text);
      return;
    }
    this.#text = null;
    this.#generation += 1;
    for (const part of change.removed) this.#accounts.remove(part);
    for (const part of change.changed) this.#accounts.file(part);
    for (const entry of this.#accounts.takeStale()) this.#checkPeers(entry);
  }

  /** The entries in the file's order. */
  get entries(): Iterable<Entry> {
    return this.#entryList.parts;
  }

  /** The entries that there is something to say about, in the file's order, with their first lines. */
  noted(): Iterable<Noted<Entry>> {
    return this.#entryList.parts.noted(this.headLines);
  }

  /** The same in blocks; a block in which nothing has changed gives the array that it gave before. */
  notedBlocks(): readonly NotedBlock<Entry>[] {
    return this.#entryList.parts.notedBlocks(this.headLines);
  }

  get headLines(): number {
    return this.#entryList.headLines;
  }

  startLine(entry: Entry): number {
    if (entry instanceof Part) return this.#list.startLine(entry);
    if (entry instanceof WholeEntry && this.#whole) return this.#whole.headLines + this.#whole.entries.startLine(entry);
    throw new RangeError('an entry of another file');
  }

  /** The entry that holds a line. */
  entryAt(line: number): Entry | undefined {
    const { headLines, parts } = this.#entryList;
    return line < headLines ? undefined : parts.atLine(line - headLines)?.part;
  }

  /** The entry read again, with the places of all its nodes; lines count from its first line. */
  view(entry: Entry): EntryView | null {
    if (entry instanceof Part) return viewPart(entry, this.#context);
    return entry instanceof WholeEntry && this.#whole ? viewWhole(entry, this.#whole, this.#context) : null;
  }

  /** Checks entries again by themselves, once more is known about the passwords behind these hashes. */
  recheck(isMeant: (hash: string) => boolean): void {
    for (const entry of this.entries) {
      const hash = entry.record.hashedPassword?.text;
      if (hash === undefined || !isMeant(hash)) continue;
      if (entry instanceof Part) entry.findings = checkPart(entry, this.#context);
      else if (entry instanceof WholeEntry && this.#whole)
        entry.findings = checkWhole(entry, this.#whole, this.#context);
      this.#touch(entry);
      this.#generation += 1;
    }
  }

  get #entryList(): { readonly headLines: number; readonly parts: EntryList } {
    if (this.#whole && !this.showsParts) return { headLines: this.#whole.headLines, parts: this.#whole.entries };
    return { headLines: this.#list.headLines, parts: this.#list.parts };
  }

  /** Entries can be read one by one. */
  get hasParts(): boolean {
    return this.#list.parts.length > 0;
  }

  /** Entries are shown one by one as far as each can be read, although the file as a whole can't. */
  get showsParts(): boolean {
    return this.#whole?.error !== null && this.hasParts;
  }

  #restart(text: string): void {
    this.#generation += 1;
    this.#text = text;
    this.#whole = null;
    this.#work = this.#readAll(text);
  }

  *#readAll(text: string): Generator<undefined, void> {
    this.#comments = readFileComments(headOf(text));
    const options = this.#options;
    this.#context = contextFor((options.pinned ? null : this.#comments.server) ?? options.server, options);
    this.#list = new PartList(this.#context);
    this.#accounts = this.#newAccounts();
    const inParts = yield* this.#list.read(text);
    this.#whole = inParts && !this.#list.leaves ? null : yield* readWhole(text, this.#context);
    let filled = 0;
    for (const entry of this.entries) {
      this.#accounts.fill(entry);
      filled += 1;
      if (filled % 64 === 0) yield;
    }
    this.#accounts.settle();
    for (const entry of this.#accounts.takeStale()) {
      this.#checkPeers(entry);
      yield;
    }
    this.#generation += 1;
  }

  #headCommentsChanged(): boolean {
    const now = readFileComments(headOf(this.#list.head));
    const changed = now.server !== this.#comments.server;
    this.#comments = now;
    return changed;
  }

  #newAccounts(): Accounts {
    return new Accounts((a, b) => {
      if (a instanceof Part && b instanceof Part) return this.#list.parts.compare(a, b);
      if (a instanceof WholeEntry && b instanceof WholeEntry && this.#whole) return this.#whole.entries.compare(a, b);
      throw new RangeError('entries of another file');
    });
  }

  #checkPeers(entry: Entry): void {
    const { rules, profile } = this.#context;
    const before = entry.peerFindings;
    entry.peerFindings = rules.amongPeers(entry, this.#accounts, profile);
    if (entry.peerFindings !== before) this.#touch(entry);
  }

  #touch(entry: Entry): void {
    if (entry instanceof Part) this.#list.parts.touch(entry);
    else if (entry instanceof WholeEntry) this.#whole?.entries.touch(entry);
  }
}

interface EntryList extends Iterable<Entry> {
  readonly length: number;
  atLine(line: number): { readonly part: Entry } | undefined;
  noted(line: number): Iterable<Noted<Entry>>;
  notedBlocks(line: number): readonly NotedBlock<Entry>[];
}
