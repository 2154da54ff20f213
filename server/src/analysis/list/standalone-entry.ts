import { Entry } from '../../model/entry.ts';
import { lender, noNeeds, type EntryNeeds, type EntrySource } from '../../model/entry-source.ts';
import type { EntryRecord } from '../../model/entry-record.ts';
import type { Finding } from '../../model/finding.ts';
import { LineIndex } from '../../text/line-index.ts';
import { construct, readEntry } from '../../yaml/read.ts';
import { readLines } from '../quick/quick.ts';
import { keptFrom } from './lent.ts';

/**
 * An entry whose `-` is the first sign of a line, with its own lines up to the next one. It can be read without the
 * rest of the file.
 */
export class StandaloneEntry extends Entry {
  ownText: string;
  needs: EntryNeeds = noNeeds;

  constructor(text: string, lineCount: number, record: EntryRecord, findings: readonly Finding[]) {
    super(lineCount, record, findings);
    this.ownText = text;
  }

  get length(): number {
    return this.ownText.length;
  }

  /** Takes over another reading, so that what refers to this entry stays right. `lineCount` is the list's to change. */
  take(reading: StandaloneEntry): void {
    this.ownText = reading.ownText;
    const { anchors } = this.needs;
    this.needs =
      anchors.size === 0 ? reading.needs : { ...reading.needs, anchors: keptFrom(anchors, reading.needs.anchors) };
    this.comments = reading.comments;
    this.record = reading.record;
    this.findings = reading.findings;
  }

  source(): EntrySource {
    const { ownText: text, needs } = this;
    const { node, error } = readLines(text, 0) ?? readEntry(text, 0, lender(needs));
    return { lines: new LineIndex(text), start: 0, end: text.length, node, error, build: construct };
  }
}
