import { isFlagged } from '../../../model/entry.ts';
import { LineIndex } from '../../../text/line-index.ts';
import { LineList } from '../../../text/line-list.ts';
import { tooManyEntries } from '../../../yaml/fault.ts';
import type { Node } from '../../../yaml/node.ts';
import { Construction, DocumentReader } from '../../../yaml/read.ts';
import { readComments } from '../../comments.ts';
import type { AnalysisContext } from '../../context.ts';
import { analyzeEntry } from '../../entry/analyze-entry.ts';
import { judgeQuickly } from '../../quick/quick.ts';
import { WholeEntry } from './whole-entry.ts';
import { WholeList } from './whole-list.ts';
import type { WholeReading } from './whole-reading.ts';

const listTag = 'tag:yaml.org,2002:seq';

/** Reads a file of any form; yields after each entry, and in whatever is long. */
export function* readWhole(text: string, context: AnalysisContext): Generator<undefined, WholeReading> {
  const lines = new LineIndex(text);
  // The file's own byte order mark is no part of the text any more: one that is there is the second.
  const reader = new DocumentReader(text, { skipsMark: false, atOnce: context.profile.reads === 'at-once' });
  yield* reader.read();
  const { root, error, items } = reader;
  const list = root?.kind === 'sequence' && root.tag === listTag ? root : null;
  if (error || list) return yield* placeEntries(items, new WholeList(lines, list, error), context);
  const built = root ? yield* new Construction(text.length).constructInSteps(root) : null;
  return {
    text,
    lines,
    places: lines,
    rootNode: root,
    contentOffset: root?.start ?? 0,
    error: null,
    root: built ? built.value : { type: 'null', node: emptyNode },
    rootError: built?.error ?? null,
    comments: () => readComments(text, root, 0) ?? [],
    entries: new LineList<WholeEntry>(isFlagged),
    ordered: [],
  };
}

/** For a file with more entries than are read, the first of them at `offset`: nobody knows what is made of it. */
export function cutShort(text: string, offset: number): WholeReading {
  const entries = new LineList<WholeEntry>(isFlagged);
  const { detail: error } = tooManyEntries(offset);
  const lines = new LineIndex(text);
  return {
    ...{
      text,
      lines,
      places: lines,
      error,
      entries,
      ordered: [],
      comments: () => readComments(text, null, 0) ?? [],
    },
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

function* placeEntries(
  items: readonly Node[],
  list: WholeList,
  context: AnalysisContext,
): Generator<undefined, WholeList> {
  const { lines, construction } = list;
  const build = construction.construct.bind(construction);
  const startsAt = items.map((item) => lines.positionAt(item.start).line);
  for (const [index, node] of items.entries()) {
    const line = startsAt[index] ?? 0;
    const source = { lines: lines.from(line), start: node.start, end: node.end, node, error: null, build };
    const { record, findings } = judgeQuickly(source, context) ?? analyzeEntry(source, context);
    const lineCount = (startsAt[index + 1] ?? lines.lineCount - 1) - line;
    list.add(new WholeEntry(node, list, lineCount, record, findings));
    yield;
  }
  list.entries.firstLine = startsAt[0] ?? 0;
  return list;
}
