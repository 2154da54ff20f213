import type { LineList } from '../../text/line-list.ts';
import type { AnalysisContext } from '../context.ts';
import { judgeLent } from '../quick/quick.ts';
import type { NeedsCount } from './needs-count.ts';
import { readInFull, readUsual } from './read-standalone.ts';
import type { StandaloneEntry } from './standalone-entry.ts';

/**
 * Judges entries anew whose aliases may stand for something else by now. Gives each for which they do, undefined in
 * between; those that nobody gets to are left in the set. In the end false where it takes the document.
 */
export function* settleLoans(
  unsettled: Set<StandaloneEntry>,
  entries: LineList<StandaloneEntry>,
  needs: NeedsCount,
  context: AnalysisContext,
): Generator<StandaloneEntry | undefined, boolean> {
  for (const entry of unsettled) {
    // It may have left the file.
    const settled = entry.home ? yield* settleLoan(entry, entries, needs, context) : 'same';
    unsettled.delete(entry);
    if (settled === 'document') return false;
    yield settled === 'changed' ? entry : undefined;
  }
  return true;
}

/** What can be done about an entry: nothing has changed for it, it is judged anew, or it takes the document. */
type Settled = 'same' | 'changed' | 'document';

/**
 * Judges an entry anew if its aliases stand for something else by now. That takes the document where an anchor is gone,
 * or stands below its alias. Yields now and then in a long one.
 */
function* settleLoan(
  entry: StandaloneEntry,
  entries: LineList<StandaloneEntry>,
  needs: NeedsCount,
  context: AnalysisContext,
): Generator<undefined, Settled> {
  let isSame = true;
  for (const [name, node] of entry.needs.loan?.nodes ?? []) {
    const setter = needs.setterOf(name);
    const lent = setter?.needs.anchors.get(name);
    if (!setter || !lent || entries.compare(setter, entry) >= 0) return 'document';
    isSame &&= lent === node;
  }
  if (isSame) return 'same';
  const quick = needs.lendings && judgeLent(entry.record, context, needs.lendings);
  if (quick) {
    needs.lendAnew(entry, quick.record.needs);
    entry.record = quick.record;
    entry.findings = quick.findings;
    entry.touch();
    return 'changed';
  }
  if (entry.needs.document || entry.needs.lookahead > 0) return 'document';
  const { ownText: text } = entry;
  const { entry: reading } = readUsual(text, 0, context, needs) ?? (yield* readInFull(text, 0, context, needs));
  needs.delete(entry);
  entries.resize(entry, reading.lineCount);
  entry.take(reading);
  needs.add(entry);
  // What it lends to others itself is as it was.
  needs.settle(entry);
  return 'changed';
}
