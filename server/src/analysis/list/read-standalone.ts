import { finish } from '../../common/steps.ts';
import { noNeeds, type EntrySource } from '../../model/entry-source.ts';
import { LineIndex } from '../../text/line-index.ts';
import { spacesAt } from '../../text/spaces.ts';
import { construct, readEntryInSteps } from '../../yaml/read.ts';
import { readComments } from '../comments.ts';
import type { AnalysisContext } from '../context.ts';
import { analyzeEntry } from '../entry/analyze-entry.ts';
import { judgeQuickly, readLines, readQuickly } from '../quick/quick.ts';
import { lentBy, Loans, type Lender } from './lent.ts';
import { StandaloneEntry } from './standalone-entry.ts';

/**
 * An entry, and the first offset of the text that its reading did not look at; behind the end when the end was seen.
 */
export interface StandaloneRead {
  readonly entry: StandaloneEntry;
  readonly reach: number;
}

/** How far behind the next dash PyYAML may look: it could be the first sign of `---` and a gap. */
const markerLength = 4;

/** An entry as long as this is judged in another turn than it is read in, in UTF-16 units. */
const long = 4096;

/** Reads the entry whose line begins at `start`. `lender`: has what anchors before it stand for. */
export function readStandalone(text: string, start: number, context: AnalysisContext, lender: Lender): StandaloneRead {
  return readUsual(text, start, context, lender) ?? finish(readInFull(text, start, context, lender));
}

/** The same for an entry of the usual form; null for any other. */
export function readUsual(
  text: string,
  start: number,
  context: AnalysisContext,
  { lendings }: Lender,
): StandaloneRead | null {
  const quick = readQuickly(text, start, context, lendings);
  if (!quick) return null;
  const { text: own, lineCount, needs } = quick.record;
  const behind = start + own.length;
  const entry = new StandaloneEntry(own, lineCount, quick.record, quick.findings);
  entry.needs = needs;
  return { entry, reach: Math.min(behind + spacesAt(text, behind) + markerLength, text.length + 1) };
}

/** The same for an entry of any form; yields now and then in a long one. */
export function* readInFull(
  text: string,
  start: number,
  context: AnalysisContext,
  { lent }: Lender,
): Generator<undefined, StandaloneRead> {
  const loans = new Loans(lent);
  const read = readLines(text, start) ?? (yield* readEntryInSteps(text, start, loans.take));
  const { node, error, next, reach, needsDocument, anchors } = read;
  const own = text.slice(start, next);
  if (own.length > long) yield;
  const lines = new LineIndex(own, 0, start);
  const source: EntrySource = { lines, start, end: next, node, error, build: construct };
  const { record, findings } = judgeQuickly(source, context) ?? analyzeEntry(source, context);
  const entry = new StandaloneEntry(own, lines.lineCount - 1, record, findings);
  // What a readable entry looks at behind its end is the next dash, without which there would be no next entry.
  const lookahead = error === null ? 0 : Math.max(0, reach - next);
  // An entry that is an alias has no place of its own.
  const document = needsDocument || !endsItsLine(own, next, text) || node?.kind === 'alias';
  const loan = loans.all;
  if (document || anchors.size > 0 || loan || lookahead > 0)
    entry.needs = { ...noNeeds, document, anchors: lentBy(anchors), loan, lookahead };
  entry.comments = readComments(own, node, start);
  return { entry, reach };
}

/** Behind a separator of lines that is none for an editor, several entries stand on one of its lines. */
function endsItsLine(own: string, next: number, text: string): boolean {
  return next === text.length || own.endsWith('\n') || own.endsWith('\r');
}
