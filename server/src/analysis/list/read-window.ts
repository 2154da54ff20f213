import type { LineList } from '../../text/line-list.ts';
import type { AnalysisContext } from '../context.ts';
import { compact } from './compact.ts';
import { startsFoot } from './foot.ts';
import type { Lender } from './lent.ts';
import type { Readings } from './put-entries.ts';
import { readStandalone } from './read-standalone.ts';
import type { StandaloneEntry } from './standalone-entry.ts';
import type { Window } from './window.ts';

interface Reading extends Readings {
  /** What ends the document behind them. */
  readonly foot: string;
}

/** Reads the entries of a window, and those behind it into which the text reaches now. */
export function readWindow(
  { first, last, text: given, known, foot }: Window,
  entries: LineList<StandaloneEntry>,
  context: AnalysisContext,
  lender: Lender,
): Reading {
  const fresh: StandaloneEntry[] = [];
  let end = last;
  let next = entries.next(end);
  let taken = given;
  // What stands behind is there to be looked at.
  let text = taken + (next?.ownText ?? foot);
  let ending = foot;
  let grow = 1;
  for (let at = 0; at < taken.length;) {
    let entry = known.get(at);
    if (!entry) {
      const read = readStandalone(text, at, context, lender);
      if (next && (at + read.entry.ownText.length > taken.length || read.reach > text.length)) {
        // What is open may be closed further on: read with more and more text.
        const added: string[] = [];
        let length = taken.length;
        for (; next && added.length < grow; next = entries.next(next)) {
          // It reads as before: all that its reading depends on stands behind the edit.
          known.set(length, next);
          added.push(next.ownText);
          length += next.ownText.length;
          end = next;
        }
        taken += added.join('');
        text = taken + (next?.ownText ?? foot);
        grow *= 4;
        continue;
      }
      entry = compact(read.entry, text, context, lender);
    }
    fresh.push(entry);
    at += entry.ownText.length;
    if (at > taken.length) ending = '';
    if (at >= taken.length || !startsFoot(taken, at)) continue;
    // The document ends within: what follows is no entry, whatever it looks like.
    const rest = [taken.slice(at)];
    for (; next; next = entries.next(next)) {
      rest.push(next.ownText);
      end = next;
    }
    ending = rest.join('') + foot;
    break;
  }
  return { first, last: end, fresh, foot: ending };
}
