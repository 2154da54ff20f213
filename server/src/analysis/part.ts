import { Entry } from '../model/entry.ts';
import type { ViewContext } from '../model/entry-view.ts';
import type { Finding } from '../model/finding.ts';
import { LineIndex } from '../text/line-index.ts';
import { readEntry } from '../yaml/read.ts';
import { analyzeEntry, viewSource, type ItemSource } from './analyze-entry.ts';
import type { EntryView } from '../model/entry-view.ts';
import { readComments, type LineComments } from './comments.ts';

/**
 * An entry that begins with `-` at column 0, with its own text up to the next one. It can be read without the rest of
 * the file.
 */
export class Part extends Entry {
  text: string;
  /** Only a reading of the whole file can decide: a document separator, an alias of elsewhere, a character not allowed. */
  leaves: boolean;
  /** Its reading depended on text behind its end, so that an edit there may change it. */
  overreaches: boolean;
  /** The text ended in an open quote or flow collection: with more text behind it the reading may differ. */
  openAtEnd: boolean;
  anchors: readonly string[];
  comments: LineComments | null;

  constructor(reading: PartReading) {
    super(reading.lineCount, reading.record, reading.findings);
    this.text = reading.text;
    this.leaves = reading.leaves;
    this.overreaches = reading.overreaches;
    this.openAtEnd = reading.openAtEnd;
    this.anchors = reading.anchors;
    this.comments = reading.comments;
  }

  /** Takes over another reading, so that what refers to this entry stays right. `lineCount` is the list's to change. */
  take(part: Part): void {
    this.text = part.text;
    this.leaves = part.leaves;
    this.overreaches = part.overreaches;
    this.openAtEnd = part.openAtEnd;
    this.anchors = part.anchors;
    this.comments = part.comments;
    this.record = part.record;
    this.findings = part.findings;
  }
}

type PartReading = Pick<
  Part,
  'text' | 'leaves' | 'overreaches' | 'openAtEnd' | 'anchors' | 'comments' | 'lineCount' | 'record' | 'findings'
>;

/** Reads the entry whose dash stands at `start`, a line's first character. */
export function readPart(text: string, start: number, context: ViewContext): Part {
  const item = readEntry(text, start);
  const own = text.slice(start, item.next);
  const lines = new LineIndex(own, 0, start);
  const source: ItemSource = { lines, start, end: item.next, node: item.node, error: item.error };
  const { record, findings } = analyzeEntry(source, context);
  return new Part({
    text: own,
    leaves: item.leaves,
    overreaches: item.error !== null && item.reach > item.next,
    openAtEnd: item.openAtEnd,
    anchors: item.anchors,
    comments: readComments(own, item.node, start),
    lineCount: lines.lineCount - 1,
    record,
    findings,
  });
}

/** The part read again, for what is asked too rarely to be kept. */
export function viewPart(part: Part, context: ViewContext): EntryView | null {
  const { text } = part;
  const { node, error } = readEntry(text, 0);
  return viewSource({ lines: new LineIndex(text), start: 0, end: text.length, node, error }, context);
}

/** The part's own findings, as they are with what is known now. */
export function checkPart(part: Part, context: ViewContext): readonly Finding[] {
  const { text } = part;
  const { node, error } = readItem(text, 0);
  return analyzeEntry({ lines: new LineIndex(text), start: 0, end: text.length, node, error }, context).findings;
}
