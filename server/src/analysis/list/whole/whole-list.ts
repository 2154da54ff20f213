import { isFlagged } from '../../../model/entry.ts';
import { noNeeds, type EntryNeeds } from '../../../model/entry-source.ts';
import type { LineIndex } from '../../../text/line-index.ts';
import { LineList } from '../../../text/line-list.ts';
import type { YamlError } from '../../../yaml/error.ts';
import type { Node, SequenceNode } from '../../../yaml/node.ts';
import { Construction } from '../../../yaml/read.ts';
import type { WholeReading } from './whole-reading.ts';
import { marker } from '../../comments.ts';
import type { WholeEntry, WholeSource } from './whole-entry.ts';

/** An entry that was read by itself: its text and its node there, and how much longer both are than before. */
interface Put {
  readonly own: string;
  readonly node: Node;
  readonly by: number;
  readonly lineCount: number;
}

/** A list that was read as a whole. In brackets, an entry can be put in the place of what it was before. */
export class WholeList implements WholeReading, WholeSource {
  readonly error: YamlError | null;
  readonly root = null;
  readonly rootError = null;
  readonly entries = new LineList<WholeEntry>(isFlagged);
  readonly ordered: WholeEntry[] = [];
  readonly needs: EntryNeeds;
  /** All of it is a list in brackets, in which no entry takes anything from another. */
  readonly isPlain: boolean;
  #lines: LineIndex;
  #construction: Construction;
  #root: SequenceNode | null;
  #isMoved = false;
  #hasMarker: boolean;

  /** `root`: null where reading broke off. `isPlain`: of the document, see `DocumentReader`. */
  constructor(lines: LineIndex, root: SequenceNode | null, error: YamlError | null, isPlain: boolean) {
    this.error = error;
    // Where the reading broke off, nobody knows which bracket is open.
    const bracket = root?.flow !== false;
    this.needs = { ...noNeeds, document: true, bracket };
    this.isPlain = isPlain && root?.flow === true && error === null;
    this.#lines = lines;
    this.#root = root;
    this.#construction = new Construction(lines.text.length);
    this.#hasMarker = lines.text.includes(marker);
  }

  /** Whether anything in the text may speak to us; false: nothing does. */
  get hasMarker(): boolean {
    return this.#hasMarker;
  }

  get lines(): LineIndex {
    return this.#lines;
  }

  get construction(): Construction {
    return this.#construction;
  }

  get contentOffset(): number {
    return this.#root?.start ?? 0;
  }

  get rootNode(): Node | null {
    if (this.#root && this.#isMoved) {
      this.#root = { ...this.#root, items: this.ordered.map(({ node }) => node) };
      this.#isMoved = false;
    }
    return this.#root;
  }

  add(entry: WholeEntry): void {
    this.entries.push(entry);
    this.ordered.push(entry);
  }

  /** Another reading of the entry with this index; the others only move. */
  put(index: number, { own, node, by, lineCount }: Put): void {
    const { ordered } = this;
    const entry = ordered[index];
    if (!entry || !this.#root) return;
    const { start, end } = entry;
    this.#lines = this.#lines.with(start, end, own);
    this.#root = { ...this.#root, end: this.#root.end + by };
    this.#isMoved = true;
    this.#hasMarker ||= own.includes(marker);
    // What is built of an entry has nothing of others in it.
    this.#construction = new Construction(this.#lines.text.length);
    entry.take(node, start);
    if (by !== 0) for (let behind = index + 1; behind < ordered.length; behind++) ordered[behind]?.move(by);
    this.entries.resize(entry, entry.lineCount + lineCount);
  }
}
