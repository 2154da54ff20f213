import type { LineList } from '../../text/line-list.ts';
import { isSameAccount } from '../../model/accounts/account.ts';
import { mostAccounts } from '../at-once.ts';
import type { AnalysisContext } from '../context.ts';
import { judgeLent } from '../quick/quick.ts';
import type { NeedsCount } from './needs-count.ts';
import { readInFull, readUsual } from './read-standalone.ts';
import type { StandaloneEntry } from './standalone-entry.ts';

/**
 * Judges entries anew whose aliases may stand for something else by now. Gives each for which they do, undefined in
 * between; those that nobody gets to are left in the set. In the end false where all has to be read anew.
 */
export function* settleLoans(
  unsettled: Set<StandaloneEntry>,
  entries: LineList<StandaloneEntry>,
  needs: NeedsCount,
  context: AnalysisContext,
): Generator<StandaloneEntry | undefined, boolean> {
  let left = mostAccounts;
  for (const entry of unsettled) {
    const { record: before } = entry;
    // It may have left the file.
    const settled = entry.home ? settleLoan(entry, entries, needs, context) : 'same';
    if (settled === 'document') return false;
    if (settled === 'read') yield* readAgain(entry, entries, needs, context);
    if (!isSameAccount(before, entry.record) && (left -= 1) < 0) return false;
    unsettled.delete(entry);
    yield settled === 'same' ? undefined : entry;
  }
  return true;
}

/**
 * What was done about an entry: nothing, as nothing has changed for it, or it was judged anew. Or what there is to do:
 * to read it again, or the document, as an anchor is gone, or stands below its alias.
 */
type Settled = 'same' | 'judged' | 'read' | 'document';

function settleLoan(
  entry: StandaloneEntry,
  entries: LineList<StandaloneEntry>,
  needs: NeedsCount,
  context: AnalysisContext,
): Settled {
  let isSame = true;
  for (const [name, node] of entry.needs.loan?.nodes ?? []) {
    const setter = needs.setterOf(name);
    const lent = setter?.needs.anchors.get(name);
    if (!setter || !lent || entries.compare(setter, entry) >= 0) return 'document';
    isSame &&= lent === node;
  }
  if (isSame) return 'same';
  const quick = needs.lendings && judgeLent(entry.record, context, needs.lendings);
  if (!quick) return entry.needs.document || entry.needs.lookahead > 0 ? 'document' : 'read';
  needs.lendAnew(entry, quick.record.needs);
  entry.record = quick.record;
  entry.findings = quick.findings;
  entry.touch();
  return 'judged';
}

function* readAgain(
  entry: StandaloneEntry,
  entries: LineList<StandaloneEntry>,
  needs: NeedsCount,
  context: AnalysisContext,
): Generator<undefined, void> {
  const { ownText: text } = entry;
  const { entry: reading } = readUsual(text, 0, context, needs) ?? (yield* readInFull(text, 0, context, needs));
  needs.delete(entry);
  entries.resize(entry, reading.lineCount);
  entry.take(reading);
  needs.add(entry);
  // What it lends to others itself is as it was.
  needs.settle(entry);
}
