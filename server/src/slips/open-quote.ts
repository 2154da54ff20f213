import { literal, words } from '../common/words/message.ts';
import { isFieldName } from '../model/fields.ts';
import { closingOf, isQuote } from './support/closing.ts';
import type { SlipKind } from './support/slip-kind.ts';
import type { Spot } from './support/spot.ts';
import { lineAt, type WrittenLine } from './support/written-line.ts';

/** How far behind the quote what it swallowed may end, in UTF-16 units. */
const farthest = 20_000;

/** A quote that is not closed on its line, so that it goes on to the next one, or to the end of the text. */
export const openQuote: SlipKind = (spot) => {
  const from = openedAt(spot);
  if (from === null) return null;
  const { text } = spot;
  const { end } = lineAt(text, from);
  const comment = text.slice(from, end).search(/[ \t]#[ \t]/);
  let to = comment === -1 ? end : from + comment;
  while (to > from + 1 && /[ \t,]/.test(text[to - 1] ?? '')) to--;
  // In brackets the quote ends before them.
  if (text[lineAt(text, from).valueStart] === '[' && text[to - 1] === ']') to--;
  const advice = words`a quote is opened here, and not closed on its line. Close it.`;
  if (isBeforeKey(text.slice(from + 1, end)))
    return {
      from,
      to: from + 1,
      advice: words`a quote stands before the key, and is not closed. Remove it.`,
      mend: { title: literal('Remove the quote'), edits: [{ from, to: from + 1, text: '' }] },
    };
  if (to === from + 1) return { from, to, advice };
  return {
    from,
    to,
    advice,
    mend: { title: literal('Close the quote'), edits: [{ from: to, to, text: text.charAt(from) }] },
  };
};

function isBeforeKey(text: string): boolean {
  const [, word = ''] = /^([a-z_]+)[ \t]*:[ \t]/.exec(text) ?? [];
  return isFieldName(word);
}

/** Where the quote stands; null: none is open. */
function openedAt(spot: Spot): number | null {
  const { problem, text, from, at } = spot;
  if (/^found unexpected (?:end of stream|document separator)/.test(problem)) {
    return from !== null && isQuote(text[from]) ? from : null;
  }
  if (spot.isBeyond) {
    // It swallowed the next user, too.
    for (let line: WrittenLine | null = spot.last; line; line = spot.before(line)) {
      const start = quoteOn(spot, line.start, line.end);
      if (start !== null) return start;
    }
    return null;
  }
  // A text over several lines that ends on the line of the problem began with the quote that was not closed.
  for (let line = spot.above; line && at - line.start < farthest; line = spot.before(line)) {
    const start = quoteOn(spot, line.start, line.end);
    if (start === null) continue;
    const close = closingOf(text, start, Math.min(text.length, start + farthest));
    return close !== -1 && close <= at && close >= spot.line.start ? start : null;
  }
  return null;
}

/** The quote that is open at the end of a line, if it begins a value, an item or a key there. */
function quoteOn({ text }: Spot, start: number, end: number): number | null {
  for (let at = start; at < end; at++) {
    if (!isQuote(text[at]) || !/[\s[{,]/.test(text[at - 1] ?? ' ')) continue;
    const close = closingOf(text, at, end);
    if (close === -1) return at;
    at = close;
  }
  return null;
}
