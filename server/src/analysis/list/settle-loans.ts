import type { LineList } from '../../text/line-list.ts';
import type { Elsewhere } from '../../yaml/read.ts';
import { mostTouched } from '../at-once.ts';
import type { AnalysisContext } from '../context.ts';
import type { NeedsCount } from './needs-count.ts';
import { readStandalone } from './read-standalone.ts';
import type { StandaloneEntry } from './standalone-entry.ts';

/**
 * Reads entries again whose aliases stand for something else by now, and gives them. Null where that is too much for
 * one go, or takes the document: an anchor may be gone, or stand below its alias.
 */
export function settleLoans(
  entries: LineList<StandaloneEntry>,
  needs: NeedsCount,
  context: AnalysisContext,
): readonly StandaloneEntry[] | null {
  const changed: StandaloneEntry[] = [];
  let left = mostTouched;
  for (const entry of needs.takeStale()) {
    const lent: Elsewhere = (name) => {
      const setter = needs.setterOf(name);
      return setter && entries.compare(setter, entry) < 0 ? needs.lent(name) : undefined;
    };
    const taken = [...(entry.needs.loan?.nodes ?? [])];
    if (taken.every(([name, node]) => lent(name) === node)) continue;
    left -= entry.ownText.length;
    const isAlone = !entry.needs.document && entry.needs.lookahead === 0;
    if (!isAlone || left < 0 || taken.some(([name]) => !lent(name))) return null;
    const reading = readStandalone(entry.ownText, 0, context, lent).entry;
    needs.delete(entry);
    entries.resize(entry, reading.lineCount);
    entry.take(reading);
    needs.add(entry);
    changed.push(entry);
  }
  // What they lend to others themselves is as it was.
  needs.takeStale();
  return changed;
}
