import type { AnalysisContext } from '../context.ts';
import type { Lender } from './lent.ts';
import { readStandalone } from './read-standalone.ts';
import type { StandaloneEntry } from './standalone-entry.ts';

/** From this length on, a text is not kept alive for the sake of one entry in it. */
const longWindow = 8192;

/** An entry that was read from a text: texts cut out of a long one keep all of it in memory. */
export function compact(
  entry: StandaloneEntry,
  from: string,
  context: AnalysisContext,
  lender: Lender,
): StandaloneEntry {
  if (from.length < longWindow || from.length < 4 * entry.ownText.length) return entry;
  const own = ` ${entry.ownText}`.slice(1);
  // By itself it would not know what follows it, nor that another entry stands on its last line.
  const { lookahead, document } = entry.needs;
  if (lookahead === 0 && !document) return readStandalone(own, 0, context, lender).entry;
  entry.ownText = own;
  return entry;
}
