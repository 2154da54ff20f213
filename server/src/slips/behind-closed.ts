import { literal, words } from '../common/words/message.ts';
import { closingOf, isBracket, isQuote } from './support/closing.ts';
import { quoteWhole } from './support/quote-whole.ts';
import type { FoundSlip, SlipKind } from './support/slip-kind.ts';
import type { Spot } from './support/spot.ts';
import { lineAt, nextLine, type WrittenLine } from './support/written-line.ts';

/** A user has no more. */
const mostLines = 60;

/** `"Ana" Lee`, `[DE] Ana`, `[red],`: something stands behind a closed quote or bracket. */
export const behindClosed: SlipKind = (spot) => {
  const { text, line, at } = spot;
  const { valueStart, valueEnd } = line;
  const opener = text[valueStart];
  if (!isQuote(opener) && !isBracket(opener)) return null;
  const close = closingOf(text, valueStart, line.end);
  if (close === -1 || at <= close || at >= line.end) return null;
  const rest = text.slice(close + 1, valueEnd).trim();
  if (rest === '') return null;
  if (strayAt(text, line) !== -1) return strayEnd(spot, close + 1);
  if (isBracket(opener))
    return quoteWhole(
      spot,
      words`for YAML a value that begins with \`[\` is a list, and with \`{\` a mapping, which ends before this text does. Quote the whole value if it is a text.`,
    );
  return text[valueEnd - 1] === opener
    ? quotesWithin(spot, opener)
    : quoteWhole(spot, words`the text goes on behind the closed quote. Quote the whole value.`);
};

function strayEnd({ text, line }: Spot, from: number): FoundSlip {
  const edits = [];
  // Who has pasted pairs of JSON has one behind each.
  for (let each = line, left = mostLines; left > 0; each = lineAt(text, nextLine(text, each.end)), left--) {
    const at = strayAt(text, each);
    if (at === -1) break;
    edits.push({ from: at, to: each.valueEnd, text: '' });
  }
  return {
    from,
    to: line.valueEnd,
    advice: words`behind the value stands a sign that belongs to nothing. Remove it.`,
    mend: { title: literal('Remove it'), edits },
  };
}

/** Where such a sign stands behind the closed value of a line; -1: none does. */
function strayAt(text: string, { valueStart, valueEnd, end }: WrittenLine): number {
  const opener = text[valueStart];
  const close = isQuote(opener) || isBracket(opener) ? closingOf(text, valueStart, end) : -1;
  return close !== -1 && /^[ \t]*[,;]$/.test(text.slice(close + 1, valueEnd)) ? close + 1 : -1;
}

/** `'O'Brien'`: the quotes are around the whole text, and some are within. */
function quotesWithin({ text, line: { valueStart, valueEnd } }: Spot, quote: string): FoundSlip {
  const edits = [];
  for (let at = valueStart + 1; at < valueEnd - 1; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) edits.push({ from: at, to: at, text: quote === "'" ? "'" : '\\' });
  }
  return {
    from: valueStart,
    to: valueEnd,
    advice:
      quote === "'"
        ? words`a quote within the text ends it. Double that quote.`
        : words`a quote within the text ends it. Write a backslash before that quote.`,
    mend: { title: literal('Have the quotes within belong to the text'), edits },
  };
}
