import { isFlagged } from '../../../model/entry.ts';
import { noNeeds, type EntryNeeds } from '../../../model/entry-source.ts';
import type { LineComments } from '../../../model/suppression.ts';
import { Extents } from '../../../text/extents.ts';
import { LineIndex, lineStarts } from '../../../text/line-index.ts';
import { LineList } from '../../../text/line-list.ts';
import type { Position } from '../../../text/range.ts';
import type { TextPlaces } from '../../../text/text-places.ts';
import type { YamlError } from '../../../yaml/error.ts';
import type { Node } from '../../../yaml/node.ts';
import { Tag } from '../../../yaml/read.ts';
import { readComments } from '../../comments.ts';
import type { WholeReading } from '../whole/whole-reading.ts';
import type { ListChange } from '../list-change.ts';
import { BracesEntry, type BracesHolder } from './braces-entry.ts';
import type { BracesPiece } from './braces-piece.ts';
import type { BrokenEnd } from './broken-end.ts';
import { closingBracket } from './gaps.ts';
import { linedPart, PartedText, type LinedPart } from './parted-text.ts';

/**
 * A list in brackets whose entries stand in braces and take nothing from each other, as the text before the first and a
 * text for each entry. Any text, index or node of the whole is made when somebody asks.
 */
export class BracesList implements WholeReading, BracesHolder {
  readonly root = null;
  readonly rootError = null;
  readonly needs: EntryNeeds = { ...noNeeds, document: true, bracket: true };
  readonly entries = new LineList<BracesEntry>(isFlagged);
  readonly head: string;
  readonly contentOffset: number;
  readonly #headLines: LineIndex;
  #ordered: BracesEntry[] = [];
  #extents: Extents | null = null;
  #lines: LineIndex | null = null;
  #parted: PartedText | null = null;
  #root: Node | null = null;
  /** The last entry has what is near behind it in its text, and all lines behind. */
  #broken: BrokenEnd | null = null;
  /** The text before the last entries, which nobody has to look through again while the end alone is edited. */
  #front: (LinedPart & { readonly count: number }) | null = null;

  /** `head`: up to the first entry; the bracket stands at `contentOffset`. */
  constructor(head: string, contentOffset: number) {
    this.head = head;
    this.contentOffset = contentOffset;
    this.#headLines = new LineIndex(head);
    this.entries.firstLine = this.#headLines.lineCount - 1;
  }

  get ordered(): readonly BracesEntry[] {
    return this.#ordered;
  }

  get text(): string {
    return this.#lines?.text ?? (this.#broken ? this.lines.text : this.#textOf(this.#ordered));
  }

  get lines(): LineIndex {
    return (this.#lines ??= this.#broken ? this.#partedAt(this.#broken).joined : new LineIndex(this.text));
  }

  get places(): TextPlaces {
    return this.#broken ? this.#partedAt(this.#broken) : this.lines;
  }

  /** Where it breaks off behind the last entry; null where it ends as a list does. */
  get broken(): BrokenEnd | null {
    return this.#broken;
  }

  get error(): YamlError | null {
    if (!this.#broken) return null;
    const { error } = this.#broken;
    const { offset, contextOffset } = error;
    const start = this.#ordered.at(-1)?.start ?? 0;
    const placed = (at: number): number => (at === 0 ? this.contentOffset : start + at - 1);
    const context = contextOffset === undefined ? undefined : placed(contextOffset);
    return { ...error, offset: placed(offset), contextOffset: context };
  }

  get rootNode(): Node | null {
    if (this.#broken) return null;
    return (this.#root ??= this.#rootOf());
  }

  #rootOf(): Node | null {
    const last = this.#ordered.at(-1);
    const end = last ? last.start + closingBracket(last.text, last.ownLength) + 1 : 0;
    const start = this.contentOffset;
    let items: Node[] | null = null;
    const itemsOf = (): Node[] => (items ??= this.#ordered.flatMap(({ node }) => node ?? []));
    return {
      ...{ kind: 'sequence', tag: Tag.seq, flow: true, start, contentStart: start, end },
      // Nearly nobody asks for them.
      get items() {
        return itemsOf();
      },
    };
  }

  /** Those above the list; the entries have the others. */
  comments(): LineComments {
    return readComments(this.head, null, 0) ?? [];
  }

  startOf(index: number): number {
    return this.head.length + this.#lengths.before(index);
  }

  /** The last entry that begins at or before an offset. */
  entryAt(offset: number): BracesEntry | undefined {
    return this.#ordered[this.#lengths.at(offset - this.head.length)];
  }

  isLast(entry: BracesEntry): boolean {
    return entry === this.#ordered.at(-1);
  }

  /** Adds an entry behind all others, before anybody asks for a place. */
  push(piece: BracesPiece, broken: BrokenEnd | null = null): void {
    this.#broken = broken;
    const entry = new BracesEntry(piece, this);
    entry.index = this.#ordered.length;
    this.#ordered.push(entry);
    this.entries.push(entry);
  }

  /** Puts others in the place of some entries, first and last included; where as many come as go, each stays itself. */
  put(
    first: BracesEntry,
    last: BracesEntry,
    pieces: readonly BracesPiece[],
    broken = this.#broken,
  ): ListChange<BracesEntry> {
    this.#broken = broken;
    if (first.index < (this.#front?.count ?? 0)) this.#front = null;
    const old = this.#ordered.slice(first.index, last.index + 1);
    this.#lines = null;
    this.#parted = null;
    this.#root = null;
    return pieces.length === old.length ? this.#change(old, pieces) : this.#replace(old, first, last, pieces);
  }

  #change(old: readonly BracesEntry[], pieces: readonly BracesPiece[]): ListChange<BracesEntry> {
    const changed: BracesEntry[] = [];
    for (const [index, entry] of old.entries()) {
      const piece = pieces[index];
      if (!piece || piece.text === entry.text) continue;
      this.#lengths.add(entry.index, piece.text.length - entry.length);
      this.entries.resize(entry, piece.lineCount);
      entry.take(piece);
      this.#moveBehind(entry);
      changed.push(entry);
    }
    return { removed: [], changed };
  }

  #replace(
    removed: readonly BracesEntry[],
    first: BracesEntry,
    last: BracesEntry,
    pieces: readonly BracesPiece[],
  ): ListChange<BracesEntry> {
    const changed = pieces.map((piece) => new BracesEntry(piece, this));
    const from = first.index;
    this.entries.replace(first, last, changed);
    this.#ordered = [...this.#ordered.slice(0, from), ...changed, ...this.#ordered.slice(from + removed.length)];
    for (const [index, entry] of this.#ordered.entries()) entry.index = index;
    this.#extents = null;
    const end = changed.at(-1);
    if (end) this.#moveBehind(end);
    return { removed, changed };
  }

  /** The offset of a position; beyond a line's end it is the line's end, beyond the text the text's. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    return Math.min(this.#lineStart(line) + Math.max(0, character), this.#lineEnd(line));
  }

  /** Whether a position lies behind what is near the last entry. */
  isFar({ line, character }: Position): boolean {
    const last = this.#ordered.at(-1);
    if (!this.#broken || !last) return false;
    const lastLine = last.line + lineStarts(last.text).length - 1;
    return line > lastLine || (line === lastLine && this.#lineStart(line) + character > last.start + last.length);
  }

  #textOf(entries: readonly BracesEntry[]): string {
    return [this.head, ...entries.map(({ text }) => text)].join('');
  }

  #partedAt(broken: BrokenEnd): PartedText {
    return (this.#parted ??= this.#partsUpTo(broken));
  }

  #partsUpTo({ far }: BrokenEnd): PartedText {
    const count = Math.max(0, this.#ordered.length - 2);
    this.#front ??= { count, ...linedPart(this.#textOf(this.#ordered.slice(0, count))) };
    const behind = this.#ordered.slice(this.#front.count).map(({ text }) => linedPart(text));
    return new PartedText([this.#front, ...behind, far]);
  }

  get #lengths(): Extents {
    return (this.#extents ??= new Extents(this.#ordered.map(({ text }) => text.length)));
  }

  #lineStart(line: number): number {
    if (line <= this.entries.firstLine) return this.#headLines.offsetAt({ line, character: 0 });
    // Several entries may begin on the line before: this one holds its end.
    const before = this.entries.atLine(line - 1);
    if (!before) return this.head.length;
    const { item, start } = before;
    return item.start + (lineStarts(item.text)[line - start] ?? item.length);
  }

  #lineEnd(line: number): number {
    const found = line < this.entries.firstLine ? undefined : this.entries.atLine(line);
    if (!found) return this.#headLines.lineEndAt(this.#headLines.offsetAt({ line, character: 0 }));
    const { item, start } = found;
    const next = lineStarts(item.text)[line - start + 1];
    if (next === undefined) return item.start + item.length;
    return item.start + next - (item.text.startsWith('\r\n', next - 2) ? 2 : 1);
  }

  /** The entries that begin on the line on which the text of another ends. */
  #moveBehind({ index, text, column }: BracesEntry): void {
    const next = this.#ordered[index + 1];
    if (!next) return;
    const lineStart = lineStarts(text).at(-1) ?? 0;
    const by = text.length + (lineStart === 0 ? column : -lineStart) - next.column;
    if (by === 0) return;
    let touched: BracesEntry['home'] = null;
    for (let behind = index + 1; ; behind++) {
      const entry = this.#ordered[behind];
      if (!entry) return;
      entry.moveColumns(by);
      // One speaks for all of its block.
      if (entry.home !== touched) entry.touch();
      touched = entry.home;
      if (entry.lineCount > 0) return;
    }
  }
}
