import { isFlagged } from '../../model/entry.ts';
import { applyEdits } from '../../text/edits.ts';
import { lineStarts } from '../../text/line-index.ts';
import { LineList } from '../../text/line-list.ts';
import type { Range } from '../../text/range.ts';
import { MOST_ENTRIES } from '../../yaml/limits.ts';
import { findUnprintable } from '../../yaml/read.ts';
import type { AnalysisContext } from '../context.ts';
import { compact } from './compact.ts';
import { findList, listIn, startsEntry } from './head.ts';
import { joined, type ListChange } from './list-change.ts';
import { NeedsCount } from './needs-count.ts';
import { distantReaders, nearbyReader } from './lookahead.ts';
import { readInFull, readStandalone, readUsual } from './read-standalone.ts';
import type { StandaloneEntry } from './standalone-entry.ts';
import { textBefore, textBehind, textUpTo } from './entry-text.ts';
import { settleLoans } from './settle-loans.ts';
import type { Window } from './window.ts';

/** A text as long as this is not read in one go, but in steps with all others, in UTF-16 units. */
const longest = 1 << 17;

/** What is read in one go, in UTF-16 units and in entries: in usual files a fraction of a millisecond. */
const stride = 4096;
const fewEntries = 64;

/**
 * A file whose entries begin on lines of their own, as the text before the list and one text for each entry. An edit
 * reads only the entries that it touches, and those whose reading reached into them.
 */
export class StandaloneList {
  readonly entries = new LineList<StandaloneEntry>(isFlagged);
  readonly #context: AnalysisContext;
  #head = '';
  #column = 0;
  #headNeedsDocument = false;
  #leftFrom = -1;
  #isOutdated = false;
  readonly #needs = new NeedsCount();

  constructor(context: AnalysisContext) {
    this.#context = context;
  }

  get head(): string {
    return this.#head;
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
    return this.#needs.document || this.#headNeedsDocument || this.#isOutdated;
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
        readUsual(text, at, this.#context) ?? (yield* readInFull(text, at, this.#context, this.#needs.lent));
      this.#needs.add(entry);
      this.entries.push(entry);
      at += entry.ownText.length;
      if (at < pause && this.entries.length % fewEntries !== 0) continue;
      yield;
      pause = at + stride;
    }
    // Each had what was set before it.
    this.#needs.takeStale();
    return true;
  }

  text(): string {
    const texts = [this.#head];
    for (const entry of this.entries) texts.push(entry.ownText);
    return texts.join('');
  }

  /** Changes the text. Null when it has to be read anew as a whole. */
  edit(range: Range, newText: string): ListChange | null {
    const to = this.entries.atLine(range.end.line);
    if (!to) return this.#editHead(range, newText);
    const from = this.entries.atLine(range.start.line);
    if ((from?.item.ownText.length ?? 0) + newText.length + to.item.ownText.length > longest) return null;
    const behind = textBehind(to.item, range.end, to.start);
    const reaching = from ? distantReaders(from.item, this.entries, this.#needs) : [];
    const window = from
      ? this.#window(from.item, to.item, textBefore(from.item, range.start, from.start) + newText + behind)
      : this.#windowFromHead(to.item, textUpTo(this.#head, range.start) + newText + behind);
    if (!window) return null;
    let change = this.#replace(window);
    for (const entry of reaching) {
      if (entry.home)
        change = joined(change, this.#replace({ first: entry, last: entry, text: entry.ownText, known: new Map() }));
    }
    const settled = settleLoans(this.entries, this.#needs, this.#context);
    this.#isOutdated = settled === null;
    return settled ? joined(change, { removed: [], changed: settled }) : change;
  }

  #editHead(range: Range, newText: string): ListChange | null {
    const head = applyEdits(this.#head, [{ range, newText }]);
    if (this.entries.length === 0) return null;
    if (listIn(`${head}${' '.repeat(this.#column)}-`, this.#column) !== head.length) return null;
    this.#setHead(head);
    return { removed: [], changed: [] };
  }

  /** The entries that an edit may change, and their text after it. */
  #window(from: StandaloneEntry, to: StandaloneEntry, middle: string): Window | null {
    const first = nearbyReader(from, this.entries);
    const known = new Map<number, StandaloneEntry>();
    const before: string[] = [];
    let length = 0;
    for (let entry: StandaloneEntry | undefined = first; entry && entry !== from; entry = this.entries.next(entry)) {
      if (entry.needs.lookahead === 0) known.set(length, entry);
      before.push(entry.ownText);
      length += entry.ownText.length;
    }
    let text = before.join('') + middle;
    if (!startsEntry(text, 0, this.#column)) {
      const previous = this.entries.previous(first);
      if (!previous) return this.#windowFromHead(to, this.#head + text);
      return this.#window(previous, to, previous.ownText + text);
    }
    let last = to;
    // Without a line end before it, the next entry's `-` is no longer in its column.
    while (!text.endsWith('\n') && !text.endsWith('\r')) {
      const next = this.entries.next(last);
      if (!next) break;
      last = next;
      text += next.ownText;
    }
    return { first, last, text, known };
  }

  /** An edit that reaches the text before the list moves the place where the list begins. */
  #windowFromHead(to: StandaloneEntry, text: string): Window | null {
    const { first } = this.entries;
    const start = listIn(text, this.#column);
    if (!first || start === null) return null;
    this.#setHead(text.slice(0, start));
    return this.#window(first, to, text.slice(start));
  }

  #replace({ first, last, text: given, known }: Window): ListChange {
    const fresh: StandaloneEntry[] = [];
    let end = last;
    let next = this.entries.next(end);
    let taken = given;
    // The entry behind is there to be looked at.
    let text = taken + (next?.ownText ?? '');
    let grow = 1;
    for (let at = 0; at < taken.length;) {
      let entry = known.get(at);
      if (!entry) {
        const read = readStandalone(text, at, this.#context, this.#needs.lent);
        if (next && (at + read.entry.ownText.length > taken.length || read.reach > text.length)) {
          // What is open may be closed further on: read with more and more text.
          const added: string[] = [];
          let length = taken.length;
          for (; next && added.length < grow; next = this.entries.next(next)) {
            // It reads as before: all that its reading depends on stands behind the edit.
            known.set(length, next);
            added.push(next.ownText);
            length += next.ownText.length;
            end = next;
          }
          taken += added.join('');
          text = taken + (next?.ownText ?? '');
          grow *= 4;
          continue;
        }
        entry = compact(read.entry, text, this.#context, this.#needs.lent);
      }
      fresh.push(entry);
      at += entry.ownText.length;
    }
    return this.#put(first, end, fresh);
  }

  #put(first: StandaloneEntry, last: StandaloneEntry, fresh: readonly StandaloneEntry[]): ListChange {
    const old: StandaloneEntry[] = [];
    for (
      let entry: StandaloneEntry | undefined = first;
      entry;
      entry = entry === last ? undefined : this.entries.next(entry)
    )
      old.push(entry);
    const kept = new Set(fresh);
    const isKept = (entry: StandaloneEntry): boolean => kept.has(entry);
    for (const entry of old) if (!isKept(entry)) this.#needs.delete(entry);
    const changed: StandaloneEntry[] = [];
    const removed: StandaloneEntry[] = [];
    if (old.length === fresh.length && old.every((entry, index) => !isKept(entry) || entry === fresh[index])) {
      for (const [index, entry] of old.entries()) {
        const reading = fresh[index];
        if (!reading || reading === entry) continue;
        this.entries.resize(entry, reading.lineCount);
        entry.take(reading);
        changed.push(entry);
      }
    } else {
      const before = new Set(old);
      for (const entry of old) if (!isKept(entry)) removed.push(entry);
      for (const entry of fresh) if (!before.has(entry)) changed.push(entry);
      this.entries.replace(first, last, fresh);
    }
    for (const entry of changed) this.#needs.add(entry);
    return { removed, changed };
  }

  #setHead(head: string): void {
    this.#head = head;
    this.entries.firstLine = lineStarts(head).length - 1;
    this.#headNeedsDocument = findUnprintable(head) !== -1;
  }
}
