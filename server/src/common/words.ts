/** Lists and numbers in words. */

/** `a`, `a or b`, `a, b or c`. */
export function listed(words: readonly string[], last: 'and' | 'or'): string {
  const most = words.slice(0, -1);
  return [...(most.length > 0 ? [most.join(', ')] : []), ...words.slice(-1)].join(` ${last} `);
}

/** As code in Markdown. */
export function code(word: string): string {
  return `\`${word}\``;
}

/** `1 user`, `2 users`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number)} ${number === 1 ? one : many}`;
}
