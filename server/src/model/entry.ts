import type { UserPlace } from '../common/words/message.ts';
import type { LineBlock, LineItem, LineLookup } from '../text/line-item.ts';
import type { EntryRecord } from './entry-record.ts';
import type { EntryNeeds, EntrySource } from './entry-source.ts';
import { noFindings, type Finding } from './finding.ts';
import { movedComments, movedFindings, movedRecord } from './places/moved-record.ts';
import type { LineComments } from './suppression.ts';

/**
 * One item of the root list. Its identity outlives edits inside it. It knows where it is written, whatever the file's
 * form.
 */
export abstract class Entry implements LineItem {
  home: LineBlock | null = null;
  lineCount: number;
  /** The record under which `Accounts` knows the entry. It need not know in which columns that stands. */
  filed: EntryRecord | null = null;
  #record: EntryRecord;
  #findings: readonly Finding[];
  #peerFindings: readonly Finding[] = noFindings;
  #comments: LineComments | null = null;
  /** How many columns its first line stands further on than these tell. */
  #moved = 0;

  constructor(lineCount: number, record: EntryRecord, findings: readonly Finding[]) {
    this.lineCount = lineCount;
    this.#record = record;
    this.#findings = findings;
  }

  get record(): EntryRecord {
    if (this.#moved !== 0) this.#settle();
    return this.#record;
  }

  set record(record: EntryRecord) {
    if (this.#moved !== 0) this.#settle();
    this.#record = record;
  }

  /** Findings that follow from this entry alone. */
  get findings(): readonly Finding[] {
    if (this.#moved !== 0) this.#settle();
    return this.#findings;
  }

  set findings(findings: readonly Finding[]) {
    if (this.#moved !== 0) this.#settle();
    this.#findings = findings;
  }

  /** Findings that follow from this entry beside others. */
  get peerFindings(): readonly Finding[] {
    if (this.#moved !== 0) this.#settle();
    return this.#peerFindings;
  }

  set peerFindings(findings: readonly Finding[]) {
    if (this.#moved !== 0) this.#settle();
    this.#peerFindings = findings;
  }

  /** Comments in it that switch findings off; null: there are none, or they are the document's. */
  get comments(): LineComments | null {
    if (this.#moved !== 0) this.#settle();
    return this.#comments;
  }

  set comments(comments: LineComments | null) {
    if (this.#moved !== 0) this.#settle();
    this.#comments = comments;
  }

  /** Its text up to the next entry, where it can be told apart from the others; null: only the document has it. */
  abstract get ownText(): string | null;

  /** How long its text is, in UTF-16 units. */
  abstract get length(): number;

  abstract get needs(): EntryNeeds;

  /** Where it is written, with its nodes: read again where they are not kept. */
  abstract source(): EntrySource;

  /** The line of the file on which it begins. Throws a RangeError once it is in no file any more. */
  get line(): number {
    return this.#list.startLine(this);
  }

  /** Where it stands among the others, as a message says it. Throws like `line`. */
  get userPlace(): UserPlace {
    return this.userPlaceAt(this.line, this.#list.indexOf(this));
  }

  /** The same of an entry that begins on this line, behind so many others. */
  userPlaceAt(line: number, index: number): UserPlace {
    // The first key tells where a user begins, whatever stands between it and the dash.
    return { number: index + 1, line: line + this.record.first.start.line + 1 };
  }

  /** There is something else to say about it than before. */
  touch(): void {
    this.#list.touch(this);
  }

  /** Its first line stands so many columns further on. What is kept of it is told anew when somebody asks. */
  moveColumns(by: number): void {
    this.#moved += by;
  }

  /**
   * Whether there is anything to say about the entry, anything in it speaks to us, or it says anything about the file.
   */
  get isFlagged(): boolean {
    const record = this.#record;
    return (
      this.#findings.length > 0 ||
      this.#peerFindings.length > 0 ||
      this.#comments !== null ||
      record.superuser ||
      record.refusal !== null ||
      record.unbuildable !== null ||
      record.unreadable !== null
    );
  }

  #settle(): void {
    const by = this.#moved;
    this.#moved = 0;
    this.#record = movedRecord(this.#record, by);
    this.#findings = movedFindings(this.#findings, by);
    this.#peerFindings = movedFindings(this.#peerFindings, by);
    this.#comments = movedComments(this.#comments, by);
  }

  /** In the file's order. */
  static compare(a: Entry, b: Entry): number {
    return a.#list.compare(a, b);
  }

  get #list(): LineLookup {
    if (!this.home) throw new RangeError('an entry of no file');
    return this.home.list;
  }
}

/** What a list shows of its entries. */
export const isFlagged = (entry: Entry): boolean => entry.isFlagged;
