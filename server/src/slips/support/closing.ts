const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** What opens has to close. */
export function isQuote(sign: string | undefined): sign is "'" | '"' {
  return sign === "'" || sign === '"';
}

export function isBracket(sign: string | undefined): sign is '[' | '{' {
  return sign === '[' || sign === '{';
}

/** Where the quote or bracket that opens at `from` is closed before `end`; -1 where it is not. */
export function closingOf(text: string, from: number, end: number): number {
  return isQuote(text[from]) ? closingQuote(text, from, end) : closingBracket(text, from, end);
}

function closingQuote(text: string, from: number, end: number): number {
  const quote = text[from];
  for (let at = from + 1; at < end; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      // Two single quotes are one within the text.
      if (quote === "'" && at + 1 < end && text[at + 1] === quote) at++;
      else return at;
    }
  }
  return -1;
}

function closingBracket(text: string, from: number, end: number): number {
  const open: (string | undefined)[] = [];
  for (let at = from; at < end; at++) {
    const sign = text[at];
    if (isBracket(sign)) open.push(closers[sign]);
    else if (isQuote(sign) && /[\s,[{:]/.test(text[at - 1] ?? ' ')) {
      const close = closingQuote(text, at, end);
      if (close === -1) return -1;
      at = close;
    } else if (sign === open.at(-1)) {
      open.pop();
      if (open.length === 0) return at;
    }
  }
  return -1;
}
