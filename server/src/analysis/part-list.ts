import type { ViewContext } from '../model/entry-view.ts';
import { applyEdits } from '../text/edits.ts';
import { lineStarts, LineIndex } from '../text/line-index.ts';
import { LineList } from '../text/line-list.ts';
import type { Position, Range } from '../text/range.ts';
import { findUnprintable } from '../yaml/read.ts';
import { findFirstEntry, startsEntry } from './head.ts';
import { readPart, type Part } from './part.ts';

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
  readonly parts = new LineList<Part>();
  readonly #context: ViewContext;
  #head = '';
  #headLines = 0;
  /** Parts whose reading depended on text behind their end. */
  readonly #overreaching = new Set<Part>();
  #leaving = 0;
  readonly #anchors = new Map<string, number>();
  #sharedAnchors = 0;

  constructor(context: ViewContext) {
    this.#context = context;
  }

  get head(): string {
    return this.#head;
  }

  /** Only a reading of the whole file can decide. */
  get leaves(): boolean {
    return this.#leaving > 0 || this.#sharedAnchors > 0 || findUnprintable(this.#head) !== -1;
  }

  /** Reads a text; yields after each entry. Gives false, and reads nothing, when the list does not stand at column 0. */
  *read(text: string): Generator<undefined, boolean> {
    const first = findFirstEntry(text);
    if (first === null) return false;
    this.#setHead(text.slice(0, first));
    for (let at = first; at < text.length;) {
      const part = readPart(text, at, this.#context);
      this.#count(part, 1);
      this.parts.append([part]);
      at += part.text.length;
      yield;
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
    const window = from
      ? this.#window(from.part, to.part, textBefore(from.part, range.start, from.line) + newText + behind)
      : this.#windowFromHead(to.part, textUpTo(this.#head, range.start) + newText + behind);
    return window && this.#replace(window);
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
    let first = from;
    for (const part of this.#overreaching) if (this.parts.compare(part, first) < 0) first = part;
    const known = new Map<number, Part>();
    const before: string[] = [];
    let length = 0;
    for (let part: Part | undefined = first; part && part !== from; part = this.parts.next(part)) {
      if (!part.overreaches) known.set(length, part);
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
    let text = given;
    let end = last;
    let grow = 1;
    for (let at = 0; at < text.length;) {
      let part = known.get(at);
      if (!part) {
        part = readPart(text, at, this.#context);
        const next: Part | undefined = part.openAtEnd ? this.parts.next(end) : undefined;
        if (next) {
          // What is open may be closed further on: read with more text, twice as much each time.
          const added: string[] = [];
          let length = text.length;
          for (let more: Part | undefined = next; more && added.length < grow; more = this.parts.next(more)) {
            if (!more.overreaches) known.set(length, more);
            added.push(more.text);
            length += more.text.length;
            end = more;
          }
          text += added.join('');
          grow *= 2;
          continue;
        }
      }
      fresh.push(part);
      at += part.text.length;
    }
    return this.#put(first, end, fresh);
  }

  #put(first: Part, last: Part, fresh: readonly Part[]): PartChange {
    const old: Part[] = [];
    for (let part: Part | undefined = first; part; part = part === last ? undefined : this.parts.next(part))
      old.push(part);
    const kept = new Set(fresh);
    const isKept = (part: Part): boolean => kept.has(part);
    for (const part of old) if (!isKept(part)) this.#count(part, -1);
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
    for (const part of changed) this.#count(part, 1);
    return { removed, changed };
  }

  #count(part: Part, by: 1 | -1): void {
    if (part.leaves) this.#leaving += by;
    if (part.overreaches && by === 1) this.#overreaching.add(part);
    else this.#overreaching.delete(part);
    for (const anchor of part.anchors) {
      const count = (this.#anchors.get(anchor) ?? 0) + by;
      if (count === (by === 1 ? 2 : 1)) this.#sharedAnchors += by;
      if (count === 0) this.#anchors.delete(anchor);
      else this.#anchors.set(anchor, count);
    }
  }

  #setHead(head: string): void {
    this.#head = head;
    this.#headLines = lineStarts(head).length - 1;
  }
}

interface Window {
  readonly first: Part;
  readonly last: Part;
  readonly text: string;
  /** Parts that need no new reading, by their offset in the text. */
  readonly known: Map<number, Part>;
}

function textBefore(part: Part, position: Position, line: number): string {
  return part.text.slice(0, new LineIndex(part.text, line).offsetAt(position));
}

function textBehind(part: Part, position: Position, line: number): string {
  return part.text.slice(new LineIndex(part.text, line).offsetAt(position));
}

function textUpTo(head: string, position: Position): string {
  return head.slice(0, new LineIndex(head).offsetAt(position));
}
