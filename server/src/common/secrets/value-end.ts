/** Where a value ends on its line. */

/** `|`, `>-` and the like: the value stands in the lines below. */
export const blockHeader = /^[|>][\d+-]{0,2}$/;

interface Around {
  /** Written as `NAME=value`. */
  readonly isVariable: boolean;
  /** Between `{` and `}`. */
  readonly isFlow: boolean;
}

/** Behind the value that begins at a place, a tag or anchor before it counted. */
export function valueEnd(text: string, begin: number, { isVariable, isFlow }: Around): number {
  let start = begin;
  for (let blank; (text[start] === '!' || text[start] === '&') && (blank = text.indexOf(' ', start)) !== -1;)
    start = blank + text.slice(blank).search(/\S|$/);
  const quote = text[start];
  if (quote === '"' || quote === "'") return quoteEnd(text, start + 1, quote) ?? text.length;
  if (text[start] === '#') return begin;
  const end = isVariable ? /["'\s]/ : isFlow ? /,|\}|\s#/ : /\s#/;
  const found = text.slice(start).search(end);
  return start + (found === -1 ? text.slice(start) : text.slice(start, start + found)).trimEnd().length;
}

/** Behind the quote that ends a text; null: none does on this line. */
export function quoteEnd(text: string, from: number, quote: string): number | null {
  for (let at = from; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote && quote === "'" && text[at + 1] === quote) at++;
    else if (text[at] === quote) return at + 1;
  }
  return null;
}
