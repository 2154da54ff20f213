import { finish } from '../../../common/steps.ts';
import { LineIndex } from '../../../text/line-index.ts';
import { construct, readBracesInSteps } from '../../../yaml/read.ts';
import type { AnalysisContext } from '../../context.ts';
import { analyzeEntry } from '../../entry/analyze-entry.ts';
import { judgeQuickly, readBraced, readBracesQuickly } from '../../quick/quick.ts';
import type { BracesRead } from './braces-piece.ts';
import { endOfBraces } from './end-of-braces.ts';

/** Reads the entry whose opening brace stands at `start`, in a column; null where it can't be read by itself. */
export function readEntry(text: string, start: number, column: number, context: AnalysisContext): BracesRead | null {
  return readBracesQuickly(text, start, column, context) ?? finish(readInFull(text, start, column, context));
}

/** The same for an entry of any form; yields now and then in a long one. */
export function* readInFull(
  text: string,
  start: number,
  column: number,
  context: AnalysisContext,
): Generator<undefined, BracesRead | null> {
  const end = endOfBraces(text, start);
  const own = text.slice(start, end);
  const node = end === -1 ? null : (readBraced(own) ?? (yield* readBracesInSteps(own)));
  if (!node) return null;
  const lines = LineIndex.behind(column, own);
  const source = { lines, start: 0, end: own.length, node, error: null, build: construct };
  return { length: own.length, ...(judgeQuickly(source, context) ?? analyzeEntry(source, context)) };
}
