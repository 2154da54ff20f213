/** What a comment at the top of a file says: whose file it is, whatever its name and content look like. */

export type Claim = 'check' | 'ignore';

/** A line that speaks to us of the whole file; `s`, as it may hold whatever else ends a line for the engine. */
const form = /^[ \t]*#[ \t]*users-yml:(.*)/s;

/** What stands behind `# users-yml:` on a line; null for any other line. */
export function wordsToUs(line: string): string | null {
  return form.exec(line)?.[1] ?? null;
}

export function isClaim(word: string): word is Claim {
  return word === 'check' || word === 'ignore';
}

/** What the lines before the first that is neither empty nor a comment say in the end. */
export function claimOf(lines: Iterable<string>): Claim | null {
  let claim: Claim | null = null;
  for (const line of lines) {
    if (!/^\s*(?:#|$)/.test(line)) break;
    for (const word of wordsToUs(line)?.split(/[\s,]+/) ?? []) if (isClaim(word)) claim = word;
  }
  return claim;
}
