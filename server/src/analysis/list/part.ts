import { Entry, isNoted, type EntryRecord } from '../../model/entry.ts';
import type { Finding } from '../../model/finding.ts';
import { LineIndex } from '../../text/line-index.ts';
import { readEntry } from '../../yaml/read.ts';
import type { AnalysisContext } from '../context.ts';
import { analyzeEntry } from '../entry/analyze-entry.ts';
import { viewSource, type ItemSource } from '../entry/item-source.ts';
import type { EntryView } from '../../model/entry-view.ts';
import { readComments, type LineComments } from '../comments.ts';
import { judgeQuickly, readQuickly } from '../quick/quick.ts';

const noAnchors: readonly string[] = [];

/**
 * An entry that begins with `-` at column 0, with its own text up to the next one. It can be read without the rest of
 * the file.
 */
export class Part extends Entry {
  text: string;
  /** Only a reading of the whole file can decide: a document separator, an alias of elsewhere, a character not allowed. */
  leaves = false;
  /** How much text behind its end its reading depended on, so that an edit there may change it. */
  overreach = 0;
  anchors = noAnchors;
  comments: LineComments | null = null;

  constructor(text: string, lineCount: number, record: EntryRecord, findings: readonly Finding[]) {
    super(lineCount, record, findings);
    this.text = text;
  }

  /** Takes over another reading, so that what refers to this entry stays right. `lineCount` is the list's to change. */
  take(part: Part): void {
    this.text = part.text;
    this.leaves = part.leaves;
    this.overreach = part.overreach;
    this.anchors = part.anchors;
    this.comments = part.comments;
    this.record = part.record;
    this.findings = part.findings;
  }
}

export function isNotedPart(part: Part): boolean {
  return part.comments !== null || isNoted(part);
}

/** A part, and the first offset of the text that its reading did not look at; behind the end when the end was seen. */
export interface PartRead {
  readonly part: Part;
  readonly reach: number;
}

/** How far behind the next dash PyYAML may look: it could be the first sign of `---` and a gap. */
const lookahead = 4;

/** Reads the entry whose dash stands at `start`, a line's first character. */
export function readPart(text: string, start: number, context: AnalysisContext): PartRead {
  const quick = readQuickly(text, start, context);
  if (quick) {
    const { text: own, lineCount } = quick.record;
    const part = new Part(own, lineCount, quick.record, quick.findings);
    return { part, reach: Math.min(start + own.length + lookahead, text.length + 1) };
  }
  const item = readEntry(text, start);
  const own = text.slice(start, item.next);
  const lines = new LineIndex(own, 0, start);
  const source: ItemSource = { lines, start, end: item.next, node: item.node, error: item.error };
  const { record, findings } = judgeQuickly(source, context) ?? analyzeEntry(source, context);
  const part = new Part(own, lines.lineCount - 1, record, findings);
  part.leaves = item.leaves;
  // What a readable entry looks at behind its end is the next dash, without which there would be no next entry.
  if (item.error !== null) part.overreach = Math.max(0, item.reach - item.next);
  part.anchors = item.anchors;
  part.comments = readComments(own, item.node, start);
  return { part, reach: item.reach };
}

/** The part read again, for what is asked too rarely to be kept. */
export function viewPart(part: Part, context: AnalysisContext): EntryView | null {
  const { text } = part;
  const { node, error } = readEntry(text, 0);
  return viewSource({ lines: new LineIndex(text), start: 0, end: text.length, node, error }, context);
}

/** The part's own findings, as they are with what is known now. */
export function checkPart(part: Part, context: AnalysisContext): readonly Finding[] {
  const { text } = part;
  const { node, error } = readEntry(text, 0);
  return analyzeEntry({ lines: new LineIndex(text), start: 0, end: text.length, node, error }, context).findings;
}
