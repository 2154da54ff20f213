import { isFlagged } from '../../../model/entry.ts';
import { noNeeds, type EntryNeeds } from '../../../model/entry-source.ts';
import type { LineComments } from '../../../model/suppression.ts';
import type { LineIndex } from '../../../text/line-index.ts';
import { LineList } from '../../../text/line-list.ts';
import type { YamlError } from '../../../yaml/error.ts';
import type { SequenceNode } from '../../../yaml/node.ts';
import { Construction } from '../../../yaml/read.ts';
import { readComments } from '../../comments.ts';
import type { WholeEntry, WholeSource } from './whole-entry.ts';
import type { WholeReading } from './whole-reading.ts';

/** A list that was read as a whole. */
export class WholeList implements WholeReading, WholeSource {
  readonly error: YamlError | null;
  readonly root = null;
  readonly rootError = null;
  /** Null where reading broke off. */
  readonly rootNode: SequenceNode | null;
  readonly entries = new LineList<WholeEntry>(isFlagged);
  readonly ordered: WholeEntry[] = [];
  readonly needs: EntryNeeds;
  readonly lines: LineIndex;
  readonly construction: Construction;

  constructor(lines: LineIndex, rootNode: SequenceNode | null, error: YamlError | null) {
    this.error = error;
    // Where the reading broke off, nobody knows which bracket is open.
    this.needs = { ...noNeeds, document: true, bracket: rootNode?.flow !== false };
    this.lines = lines;
    this.rootNode = rootNode;
    this.construction = new Construction(lines.text.length);
  }

  get text(): string {
    return this.lines.text;
  }

  get places(): LineIndex {
    return this.lines;
  }

  get contentOffset(): number {
    return this.rootNode?.start ?? 0;
  }

  comments(): LineComments {
    return readComments(this.text, this.rootNode, 0) ?? [];
  }

  add(entry: WholeEntry): void {
    this.entries.push(entry);
    this.ordered.push(entry);
  }
}
