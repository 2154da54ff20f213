import { Entry, isNoted } from '../../model/entry.ts';
import { LineIndex } from '../../text/line-index.ts';
import { LineList } from '../../text/line-list.ts';
import type { YamlError } from '../../yaml/error.ts';
import type { Node } from '../../yaml/node.ts';
import { construct, DocumentReader } from '../../yaml/read.ts';
import type { Value } from '../../yaml/value.ts';
import type { AnalysisContext } from '../context.ts';
import { analyzeEntry } from '../entry/analyze-entry.ts';
import { viewSource, type ItemSource } from '../entry/item-source.ts';
import { judgeQuickly } from '../quick/quick.ts';
import type { EntryView } from '../../model/entry-view.ts';
import type { Finding } from '../../model/finding.ts';

/** An entry of a file that had to be read as a whole. */
export class WholeEntry extends Entry {
  node: Node | null = null;
}

/** What a reading of the whole file, as one document, gives. */
export interface WholeReading {
  readonly lines: LineIndex;
  /** Why PyYAML can't read the text. */
  readonly error: YamlError | null;
  /** The node of the whole document; null without content or with an error. */
  readonly rootNode: Node | null;
  /** The value of a root that is no list; null for a list, or with an error. */
  readonly root: Value | null;
  /** Why Python can't build a root that is no list. */
  readonly rootError: YamlError | null;
  readonly contentOffset: number;
  /** Lines before the first entry. */
  readonly headLines: number;
  readonly entries: LineList<WholeEntry>;
}

const listTag = 'tag:yaml.org,2002:seq';

/** Reads a file of any form; yields after each entry. */
export function* readWhole(text: string, context: AnalysisContext): Generator<undefined, WholeReading> {
  const lines = new LineIndex(text);
  const reader = new DocumentReader(text);
  const items: Node[] = [];
  for (let item = reader.next(); item !== null; item = reader.next()) {
    items.push(item);
    yield;
  }
  const { root, error } = reader;
  const isList = root?.kind === 'sequence' && root.tag === listTag;
  const nothing = { lines, rootNode: root, root: null, rootError: null, contentOffset: root?.start ?? 0 };
  if (error || isList) {
    const { headLines, entries } = yield* placeEntries(items, lines, context);
    return { ...nothing, error, headLines, entries };
  }
  const built = root ? construct(root) : null;
  return {
    ...nothing,
    error: null,
    root: built ? built.value : { type: 'null', node: emptyNode },
    rootError: built?.error ?? null,
    headLines: 0,
    entries: new LineList<WholeEntry>(isNoted),
  };
}

const emptyNode: Node = {
  kind: 'scalar',
  tag: 'tag:yaml.org,2002:null',
  value: '',
  style: 'plain',
  start: 0,
  contentStart: 0,
  end: 0,
};

function* placeEntries(
  items: readonly Node[],
  lines: LineIndex,
  context: AnalysisContext,
): Generator<undefined, { headLines: number; entries: LineList<WholeEntry> }> {
  const entries = new LineList<WholeEntry>(isNoted);
  const startsAt = items.map((item) => lines.positionAt(item.start).line);
  for (const [index, node] of items.entries()) {
    const line = startsAt[index] ?? 0;
    const source = { lines: lines.from(line), start: node.start, end: node.end, node, error: null };
    const { record, findings } = judgeQuickly(source, context) ?? analyzeEntry(source, context);
    const lineCount = (startsAt[index + 1] ?? lines.lineCount - 1) - line;
    const entry = new WholeEntry(lineCount, record, findings);
    entry.node = node;
    entries.push(entry);
    yield;
  }
  return { headLines: startsAt[0] ?? 0, entries };
}

/** The entry judged again, for what is asked too rarely to be kept. */
export function viewWhole(entry: WholeEntry, reading: WholeReading, context: AnalysisContext): EntryView | null {
  const source = sourceOf(entry, reading);
  return source && viewSource(source, context);
}

/** The entry's own findings, as they are with what is known now. */
export function checkWhole(entry: WholeEntry, reading: WholeReading, context: AnalysisContext): readonly Finding[] {
  const source = sourceOf(entry, reading);
  return source ? analyzeEntry(source, context).findings : [];
}

function sourceOf(entry: WholeEntry, reading: WholeReading): ItemSource | null {
  const { node } = entry;
  if (!node) return null;
  const line = reading.headLines + reading.entries.startLine(entry);
  return { lines: reading.lines.from(line), start: node.start, end: node.end, node, error: null };
}
