import { applyEdits } from '../../text/edits.ts';
import { lineStarts } from '../../text/line-index.ts';
import { LineList } from '../../text/line-list.ts';
import type { Position, Range } from '../../text/range.ts';
import { findUnprintable } from '../../yaml/read.ts';
import type { AnalysisContext } from '../context.ts';
import { findFirstEntry, startsEntry } from './head.ts';
import { PartCounts } from './part-counts.ts';
import { farReaching, nearReaching } from './part-reach.ts';
import { isNotedPart, readPart, type Part } from './part.ts';
import { textBefore, textBehind, textUpTo } from './part-text.ts';

/** From this length on, a text is not kept alive for the sake of one part of it. */
const longWindow = 8192;

/** Entries read in one go: a fraction of a millisecond. */
const stride = 16;

/** What an edit did to the list. */
export interface PartChange {
  readonly removed: readonly Part[];
  /** New ones and those that were read again. */
  readonly changed: readonly Part[];
}

/**
 * A file whose list stands at column 0, as the text before the list and one part for each entry. An edit reads only the
 * entries that it touches, and those whose reading reached into them.
 */
export class PartList {
  readonly parts = new LineList<Part>(isNotedPart);
  readonly #context: AnalysisContext;
  #head = '';
  #headLines = 0;
  #headLeaves = false;
  readonly #counts = new PartCounts();

  constructor(context: AnalysisContext) {
    this.#context = context;
  }

  get head(): string {
    return this.#head;
  }

  /** Only a reading of the whole file can decide. */
  get leaves(): boolean {
    return this.#counts.leaves || this.#headLeaves;
  }

  /** Reads a text; yields every few entries. Gives false, and reads nothing, when the list does not stand at column 0. */
  *read(text: string): Generator<undefined, boolean> {
    const first = findFirstEntry(text);
    if (first === null) return false;
    this.#setHead(text.slice(0, first));
    for (let at = first; at < text.length;) {
      const { part } = readPart(text, at, this.#context);
      this.#counts.add(part);
      this.parts.push(part);
      at += part.text.length;
      if (this.parts.length % stride === 0) yield;
    }
    return true;
  }

  text(): string {
    const texts = [this.#head];
    for (const part of this.parts) texts.push(part.text);
    return texts.join('');
  }

  startLine(part: Part): number {
    return this.#headLines + this.parts.startLine(part);
  }

  /** Lines before the first entry. */
  get headLines(): number {
    return this.#headLines;
  }

  /** Changes the text. Null when it has to be read anew as a whole. */
  edit(range: Range, newText: string): PartChange | null {
    const to = this.#partAt(range.end);
    if (!to) return this.#editHead(range, newText);
    const from = this.#partAt(range.start);
    const behind = textBehind(to.part, range.end, to.line);
    const reaching = from ? farReaching(from.part, this.parts, this.#counts) : [];
    const window = from
      ? this.#window(from.part, to.part, textBefore(from.part, range.start, from.line) + newText + behind)
      : this.#windowFromHead(to.part, textUpTo(this.#head, range.start) + newText + behind);
    if (!window) return null;
    let change = this.#replace(window);
    for (const part of reaching) {
      if (part.home)
        change = joined(change, this.#replace({ first: part, last: part, text: part.text, known: new Map() }));
    }
    return change;
  }

  #partAt(position: Position): { part: Part; line: number } | undefined {
    if (position.line < this.#headLines) return undefined;
    const found = this.parts.atLine(position.line - this.#headLines);
    return found && { part: found.part, line: found.start + this.#headLines };
  }

  #editHead(range: Range, newText: string): PartChange | null {
    const head = applyEdits(this.#head, [{ range, newText }]);
    if (this.parts.length === 0 || findFirstEntry(`${head}-`) !== head.length) return null;
    this.#setHead(head);
    return { removed: [], changed: [] };
  }

  /** The parts that an edit may change, and their text after it. */
  #window(from: Part, to: Part, middle: string): Window | null {
    const first = nearReaching(from, this.parts);
    const known = new Map<number, Part>();
    const before: string[] = [];
    let length = 0;
    for (let part: Part | undefined = first; part && part !== from; part = this.parts.next(part)) {
      if (part.overreach === 0) known.set(length, part);
      before.push(part.text);
      length += part.text.length;
    }
    let text = before.join('') + middle;
    if (!startsEntry(text, 0)) {
      const previous = this.parts.previous(first);
      if (!previous) return this.#windowFromHead(to, this.#head + text);
      return this.#window(previous, to, previous.text + text);
    }
    let last = to;
    // Without a line end before it, the next entry's `-` is no longer at column 0.
    while (!/[\r\n]$/.test(text)) {
      const next = this.parts.next(last);
      if (!next) break;
      last = next;
      text += next.text;
    }
    return { first, last, text, known };
  }

  /** An edit that reaches the text before the list moves the place where the list begins. */
  #windowFromHead(to: Part, text: string): Window | null {
    const { first } = this.parts;
    const entry = findFirstEntry(text);
    if (!first || entry === null) return null;
    this.#setHead(text.slice(0, entry));
    return this.#window(first, to, text.slice(entry));
  }

  #replace({ first, last, text: given, known }: Window): PartChange {
    const fresh: Part[] = [];
    let end = last;
    let next = this.parts.next(end);
    let taken = given;
    // The entry behind is there to be looked at.
    let text = taken + (next?.text ?? '');
    let grow = 1;
    for (let at = 0; at < taken.length;) {
      let part = known.get(at);
      if (!part) {
        const read = readPart(text, at, this.#context);
        if (next && (at + read.part.text.length > taken.length || read.reach > text.length)) {
          // What is open may be closed further on: read with more and more text.
          const added: string[] = [];
          let length = taken.length;
          for (; next && added.length < grow; next = this.parts.next(next)) {
            // It reads as before: all that its reading depends on stands behind the edit.
            known.set(length, next);
            added.push(next.text);
            length += next.text.length;
            end = next;
          }
          taken += added.join('');
          text = taken + (next?.text ?? '');
          grow *= 4;
          continue;
        }
        part = this.#compact(read.part, text);
      }
      fresh.push(part);
      at += part.text.length;
    }
    return this.#put(first, end, fresh);
  }

  /** Texts cut out of a long one keep all of it in memory. */
  #compact(part: Part, from: string): Part {
    if (from.length < longWindow || from.length < 4 * part.text.length) return part;
    const own = ` ${part.text}`.slice(1);
    if (part.overreach === 0) return readPart(own, 0, this.#context).part;
    part.text = own;
    return part;
  }

  #put(first: Part, last: Part, fresh: readonly Part[]): PartChange {
    const old: Part[] = [];
    for (let part: Part | undefined = first; part; part = part === last ? undefined : this.parts.next(part))
      old.push(part);
    const kept = new Set(fresh);
    const isKept = (part: Part): boolean => kept.has(part);
    for (const part of old) if (!isKept(part)) this.#counts.delete(part);
    const changed: Part[] = [];
    const removed: Part[] = [];
    if (old.length === fresh.length && old.every((part, index) => !isKept(part) || part === fresh[index])) {
      for (const [index, part] of old.entries()) {
        const reading = fresh[index];
        if (!reading || reading === part) continue;
        this.parts.resize(part, reading.lineCount);
        part.take(reading);
        changed.push(part);
      }
    } else {
      const before = new Set(old);
      removed.push(...old.filter((part) => !isKept(part)));
      changed.push(...fresh.filter((part) => !before.has(part)));
      this.parts.replace(first, last, fresh);
    }
    for (const part of changed) this.#counts.add(part);
    return { removed, changed };
  }

  #setHead(head: string): void {
    this.#head = head;
    this.#headLines = lineStarts(head).length - 1;
    this.#headLeaves = findUnprintable(head) !== -1;
  }
}

function joined(a: PartChange, b: PartChange): PartChange {
  const removed = [...a.removed, ...b.removed];
  const gone = new Set(removed);
  return { removed, changed: [...new Set([...a.changed, ...b.changed])].filter((part) => !gone.has(part)) };
}

interface Window {
  readonly first: Part;
  readonly last: Part;
  readonly text: string;
  /** Parts that need no new reading, by their offset in the text. */
  readonly known: Map<number, Part>;
}
