/** A half-written word with the cursor in it, as offsets of a text. */
export interface Word {
  /** Its first letter, behind an opening quote. */
  readonly start: number;
  readonly cursor: number;
  readonly end: number;
  /** What the user has begun it with. */
  readonly quote: '' | "'" | '"';
  readonly closed: boolean;
  /** Behind the closing quote, if there is one. */
  readonly next: number;
}

export type Quote = Word['quote'];

const whole = /^(?:\w[\w-]*)?$/;
const run = /[\w-]*/y;

/** The word that begins at `from` and holds the cursor; null when something else stands between the two. */
export function wordAt(text: string, from: number, cursor: number): Word | null {
  const quote = quoteAt(text, from);
  const start = from + quote.length;
  if (cursor < start) return null;
  run.lastIndex = cursor;
  run.exec(text);
  const end = run.lastIndex;
  if (!whole.test(text.slice(start, end))) return null;
  const closed = quote !== '' && text[end] === quote;
  return { start, cursor, end, quote, closed, next: closed ? end + 1 : end };
}

export function quoteAt(text: string, at: number): Quote {
  const sign = text[at];
  return sign === '"' || sign === "'" ? sign : '';
}

/** Behind the closing quote of the text whose quote opens at `at`; null when nothing closes it before `limit`. */
export function closeQuote(text: string, at: number, limit: number): number | null {
  const quote = text[at];
  for (let next = at + 1; next < limit; next++) {
    const sign = text[next];
    if (sign === '\\' && quote === '"') next++;
    else if (sign === quote) {
      if (quote === '"' || text[next + 1] !== "'") return next + 1;
      next++;
    }
  }
  return null;
}

/**
 * The text of a scalar on one line as written, without its quotes. Escapes stay: no name that is looked for has one.
 */
export function unquoted(raw: string): string {
  const quote = quoteAt(raw, 0);
  if (quote === '') return raw;
  return raw.slice(1, raw.length > 1 && raw.endsWith(quote) ? -1 : raw.length);
}

export function isGap(sign: string | undefined): boolean {
  return sign === undefined || sign === ' ' || sign === '\t' || sign === '\n' || sign === '\r';
}

/** The first offset from `at` on that holds no blank, on the same line. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ' || text[next] === '\t') next++;
  return next;
}

/** Where the line behind the one begins that ends at `end`. */
export function lineAfter(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
