import { isFlagged } from '../../model/entry.ts';
import { noNeeds } from '../../model/entry-source.ts';
import { LineIndex } from '../../text/line-index.ts';
import { LineList } from '../../text/line-list.ts';
import type { YamlError } from '../../yaml/error.ts';
import { tooManyEntries } from '../../yaml/fault.ts';
import type { Node } from '../../yaml/node.ts';
import { Construction, DocumentReader } from '../../yaml/read.ts';
import type { Value } from '../../yaml/value.ts';
import type { AnalysisContext } from '../context.ts';
import { analyzeEntry } from '../entry/analyze-entry.ts';
import { judgeQuickly } from '../quick/quick.ts';
import { WholeEntry, type WholeSource } from './whole-entry.ts';

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
  readonly entries: LineList<WholeEntry>;
  /** The entries in the file's order, of which several can begin on one line. */
  readonly ordered: readonly WholeEntry[];
}

const listTag = 'tag:yaml.org,2002:seq';

/** Reads a file of any form; yields after each entry, and in whatever is long. */
export function* readWhole(text: string, context: AnalysisContext): Generator<undefined, WholeReading> {
  const lines = new LineIndex(text);
  // The file's own byte order mark is no part of the text any more: one that is there is the second.
  const reader = new DocumentReader(text, { skipsMark: false, atOnce: context.profile.reads === 'at-once' });
  yield* reader.read();
  const { root, error, items } = reader;
  const isList = root?.kind === 'sequence' && root.tag === listTag;
  const nothing = { lines, rootNode: root, root: null, rootError: null, contentOffset: root?.start ?? 0 };
  if (error || isList) {
    return { ...nothing, error, ...(yield* placeEntries(items, wholeSource(lines, root), context)) };
  }
  const built = root ? yield* new Construction(text.length).constructInSteps(root) : null;
  return {
    ...nothing,
    error: null,
    root: built ? built.value : { type: 'null', node: emptyNode },
    rootError: built?.error ?? null,
    entries: new LineList<WholeEntry>(isFlagged),
    ordered: [],
  };
}

/** For a file with more entries than are read, the first of them at `offset`: nobody knows what is made of it. */
export function cutShort(text: string, offset: number): WholeReading {
  const entries = new LineList<WholeEntry>(isFlagged);
  const { detail: error } = tooManyEntries(offset);
  return {
    ...{ lines: new LineIndex(text), error, entries, ordered: [] },
    ...{ rootNode: null, root: null, rootError: null, contentOffset: 0 },
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

function wholeSource(lines: LineIndex, root: Node | null): WholeSource {
  // Where the reading broke off, nobody knows which bracket is open.
  const bracket = root?.kind !== 'sequence' || root.flow;
  const needs = { ...noNeeds, document: true, bracket };
  return { lines, needs, construction: new Construction(lines.text.length) };
}

function* placeEntries(
  items: readonly Node[],
  whole: WholeSource,
  context: AnalysisContext,
): Generator<undefined, Pick<WholeReading, 'entries' | 'ordered'>> {
  const { lines, construction } = whole;
  const build = construction.construct.bind(construction);
  const entries = new LineList<WholeEntry>(isFlagged);
  const ordered: WholeEntry[] = [];
  const startsAt = items.map((item) => lines.positionAt(item.start).line);
  for (const [index, node] of items.entries()) {
    const line = startsAt[index] ?? 0;
    const source = { lines: lines.from(line), start: node.start, end: node.end, node, error: null, build };
    const { record, findings } = judgeQuickly(source, context) ?? analyzeEntry(source, context);
    const lineCount = (startsAt[index + 1] ?? lines.lineCount - 1) - line;
    const entry = new WholeEntry(node, whole, lineCount, record, findings);
    entries.push(entry);
    ordered.push(entry);
    yield;
  }
  entries.firstLine = startsAt[0] ?? 0;
  return { entries, ordered };
}
