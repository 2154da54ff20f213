import type { UserPlace } from '../common/words/message.ts';
import type { LineBlock, LineItem, LineLookup } from '../text/line-item.ts';
import type { EntryRecord } from './entry-record.ts';
import type { EntryNeeds, EntrySource } from './entry-source.ts';
import { noFindings, type Finding } from './finding.ts';
import type { LineComments } from './suppression.ts';

/**
 * One item of the root list. Its identity outlives edits inside it. It knows where it is written, whatever the file's
 * form.
 */
export abstract class Entry implements LineItem {
  home: LineBlock | null = null;
  lineCount: number;
  record: EntryRecord;
  /** Findings that follow from this entry alone. */
  findings: readonly Finding[];
  /** Findings that follow from this entry beside others. */
  peerFindings: readonly Finding[] = noFindings;
  /** The record under which `Accounts` knows the entry. */
  filed: EntryRecord | null = null;

  constructor(lineCount: number, record: EntryRecord, findings: readonly Finding[]) {
    this.lineCount = lineCount;
    this.record = record;
    this.findings = findings;
  }

  /** Its text up to the next entry, where it can be told apart from the others; null: only the document has it. */
  abstract get ownText(): string | null;

  abstract get needs(): EntryNeeds;

  /** Comments in it that switch findings off; null: there are none, or they are the document's. */
  abstract get comments(): LineComments | null;

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

  /** In the file's order. */
  static compare(a: Entry, b: Entry): number {
    return a.#list.compare(a, b);
  }

  get #list(): LineLookup {
    if (!this.home) throw new RangeError('an entry of no file');
    return this.home.list;
  }
}

/**
 * Whether there is anything to say about the entry, anything in it speaks to us, or it says anything about the file.
 */
export function isFlagged({ findings, peerFindings, record, comments }: Entry): boolean {
  return (
    findings.length > 0 ||
    peerFindings.length > 0 ||
    comments !== null ||
    record.superuser ||
    record.refusal !== null ||
    record.unbuildable !== null ||
    record.unreadable !== null
  );
}
