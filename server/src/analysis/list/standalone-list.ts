import { isFlagged } from '../../model/entry.ts';
import { applyEdits } from '../../text/edits.ts';
import { lineStarts } from '../../text/line-index.ts';
import { LineList } from '../../text/line-list.ts';
import type { Position, Range } from '../../text/range.ts';
import { MOST_ENTRIES } from '../../yaml/limits.ts';
import { findUnprintable } from '../../yaml/read.ts';
import type { AnalysisContext } from '../context.ts';
import { footLine, isFoot, startsFoot } from './foot.ts';
import { findList, listIn, startsEntry } from './head.ts';
import { joined, type ListChange } from './list-change.ts';
import { putEntries } from './put-entries.ts';
import { NeedsCount } from './needs-count.ts';
import { distantReaders, nearbyReader } from './lookahead.ts';
import { readInFull, readUsual } from './read-standalone.ts';
import type { StandaloneEntry } from './standalone-entry.ts';
import { textFrom, textUpTo } from './entry-text.ts';
import { readWindow } from './read-window.ts';
import { settleLoans } from './settle-loans.ts';
import type { Window } from './window.ts';

/** A text as long as this is not read in one go, but in steps with all others, in UTF-16 units. */
const longest = 1 << 17;

/** What is read in one go, in UTF-16 units and in entries: in usual files a fraction of a millisecond. */
const stride = 4096;
const fewEntries = 64;

/**
 * A file whose entries begin on lines of their own, as the text before the list, one text for each entry, and what ends
 * the document. An edit reads only the entries that it touches, and those whose reading reached into them.
 */
export class StandaloneList {
  readonly entries = new LineList<StandaloneEntry>(isFlagged);
  readonly #context: AnalysisContext;
  #head = '';
  #foot = '';
  #column = 0;
  #headNeedsDocument = false;
  #footNeedsDocument = false;
  #leftFrom = -1;
  #isOutdated = false;
  readonly #needs = new NeedsCount();
  /** Entries whose aliases may stand for something else than when they were read. */
  readonly #unsettled = new Set<StandaloneEntry>();

  constructor(context: AnalysisContext) {
    this.#context = context;
  }

  get head(): string {
    return this.#head;
  }

  /** What ends the document: a `...` and all behind it; empty: nothing. */
  get foot(): string {
    return this.#foot;
  }

  /** Which entries set anchors that others take something from. */
  get anchors(): Pick<NeedsCount, 'shares' | 'setterOf'> {
    return this.#needs;
  }

  /** The column of the dashes. */
  get column(): number {
    return this.#column;
  }

  /** Where the first entry stands that is not read, as there are too many; -1: all are. */
  get leftFrom(): number {
    return this.#leftFrom;
  }

  /** Only a reading of the whole text can decide, from the beginning. */
  get needsDocument(): boolean {
    return this.#needs.document || this.#headNeedsDocument || this.#footNeedsDocument || this.#isOutdated;
  }

  /**
   * Reads a text; yields every few entries, and in long ones. Gives false, and reads nothing, when there is no list
   * whose entries begin on lines of their own. Of very many entries the first ones are read.
   */
  *read(text: string): Generator<undefined, boolean> {
    const start = findList(text);
    if (start === null) return false;
    this.#column = start.column;
    this.#setHead(text.slice(0, start.offset));
    let pause = start.offset + stride;
    for (let at = start.offset; at < text.length;) {
      if (this.entries.length === MOST_ENTRIES) {
        this.#leftFrom = at;
        return true;
      }
      const { entry } =
        readUsual(text, at, this.#context, this.#needs) ?? (yield* readInFull(text, at, this.#context, this.#needs));
      this.#needs.add(entry);
      this.entries.push(entry);
      at += entry.ownText.length;
      if (startsFoot(text, at)) {
        this.#setFoot(text.slice(at));
        break;
      }
      if (at < pause && this.entries.length % fewEntries !== 0) continue;
      yield;
      pause = at + stride;
    }
    // Each had what was set before it.
    this.#needs.forgetStale();
    return true;
  }

  text(): string {
    const texts = [this.#head];
    for (const entry of this.entries) texts.push(entry.ownText);
    texts.push(this.#foot);
    return texts.join('');
  }

  /** Changes the text. Null when it has to be read anew as a whole. */
  edit(range: Range, newText: string): ListChange | null {
    const to = this.entries.atLine(range.end.line);
    if (!to) return this.#editHead(range, newText);
    const from = this.entries.atLine(range.start.line);
    const given = (from?.item.ownText.length ?? 0) + to.item.ownText.length + this.#foot.length;
    if (given + newText.length > longest) return null;
    if (this.#editFoot(range, newText)) return { removed: [], changed: [] };
    const isAtFoot = this.#isInFoot(range.end.line);
    const foot = isAtFoot ? '' : this.#foot;
    const behind = isAtFoot
      ? textFrom(this.#foot, range.end, footLine(this.entries))
      : textFrom(to.item.ownText, range.end, to.start);
    const reaching = from ? distantReaders(from.item, this.entries, this.#needs) : [];
    const window = from
      ? this.#window(from.item, to.item, this.#textBefore(from, range.start) + newText + behind, foot)
      : this.#windowFromHead(to.item, textUpTo(this.#head, range.start) + newText + behind, foot);
    if (!window) return null;
    let change = this.#replace(window);
    for (const entry of reaching) {
      if (entry.home) change = joined(change, this.#replace(this.#alone(entry)));
    }
    this.#needs.takeStale(this.#unsettled);
    return change;
  }

  /** How many entries there are whose aliases may stand for something else than when they were read. */
  get unsettled(): number {
    return this.#unsettled.size;
  }

  /** Looks at those, and gives each that is another one by that, undefined in between. */
  *settle(): Generator<StandaloneEntry | undefined, void> {
    this.#isOutdated = !(yield* settleLoans(this.#unsettled, this.entries, this.#needs, this.#context));
  }

  #editHead(range: Range, newText: string): ListChange | null {
    const head = applyEdits(this.#head, [{ range, newText }]);
    if (this.entries.length === 0) return null;
    if (listIn(`${head}${' '.repeat(this.#column)}-`, this.#column) !== head.length) return null;
    this.#setHead(head);
    return { removed: [], changed: [] };
  }

  /** Whether an edit leaves all as it is but what stands behind the end of the document; then it is done. */
  #editFoot(range: Range, newText: string): boolean {
    if (!this.#isInFoot(range.start.line)) return false;
    const line = footLine(this.entries);
    const foot = textUpTo(this.#foot, range.start, line) + newText + textFrom(this.#foot, range.end, line);
    if (!isFoot(foot)) return false;
    this.#setFoot(foot);
    return true;
  }

  #isInFoot(line: number): boolean {
    return this.#foot !== '' && line >= footLine(this.entries);
  }

  /** The text of an entry up to a position, which may stand behind it where it is the last. */
  #textBefore({ item, start }: { readonly item: StandaloneEntry; readonly start: number }, position: Position): string {
    if (!this.#isInFoot(position.line)) return textUpTo(item.ownText, position, start);
    return item.ownText + textUpTo(this.#foot, position, footLine(this.entries));
  }

  #alone(entry: StandaloneEntry): Window {
    return { first: entry, last: entry, text: entry.ownText, known: new Map(), foot: this.#foot };
  }

  /** The entries that an edit may change, and their text after it. */
  #window(from: StandaloneEntry, to: StandaloneEntry, middle: string, foot: string): Window | null {
    const first = nearbyReader(from, this.entries);
    const known = new Map<number, StandaloneEntry>();
    const before: string[] = [];
    let length = 0;
    let last = 0;
    for (let entry: StandaloneEntry | undefined = first; entry && entry !== from; entry = this.entries.next(entry)) {
      if (entry.needs.lookahead === 0) known.set(length, entry);
      before.push(entry.ownText);
      last = length;
      length += entry.ownText.length;
    }
    // What begins no entry belongs to the one before.
    if (!startsEntry(middle, 0, this.#column)) known.delete(last);
    let text = before.join('') + middle;
    if (!startsEntry(text, 0, this.#column)) {
      const previous = this.entries.previous(first);
      if (!previous) return this.#windowFromHead(to, this.#head + text, foot);
      return this.#window(previous, to, previous.ownText + text, foot);
    }
    let end = to;
    // Without a line end before it, the next entry's `-` is no longer in its column.
    while (!text.endsWith('\n') && !text.endsWith('\r')) {
      const next = this.entries.next(end);
      if (!next) return { first, last: end, text: text + foot, known, foot: '' };
      end = next;
      text += next.ownText;
    }
    return { first, last: end, text, known, foot };
  }

  /** An edit that reaches the text before the list moves the place where the list begins. */
  #windowFromHead(to: StandaloneEntry, text: string, foot: string): Window | null {
    const { first } = this.entries;
    const start = listIn(text, this.#column);
    if (!first || start === null) return null;
    this.#setHead(text.slice(0, start));
    return this.#window(first, to, text.slice(start), foot);
  }

  #replace(window: Window): ListChange {
    const { foot, ...readings } = readWindow(window, this.entries, this.#context, this.#needs);
    this.#setFoot(foot);
    return putEntries(this.entries, this.#needs, readings);
  }

  #setHead(head: string): void {
    this.#head = head;
    this.entries.firstLine = lineStarts(head).length - 1;
    this.#headNeedsDocument = findUnprintable(head) !== -1;
  }

  #setFoot(foot: string): void {
    if (foot === this.#foot) return;
    this.#foot = foot;
    this.#footNeedsDocument = foot !== '' && !isFoot(foot);
  }
}
