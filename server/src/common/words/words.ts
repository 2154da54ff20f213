/** Lists and numbers in words. */

import { literal, words, type Literal, type Words } from './message.ts';

/** `a`, `a or b`, `a, b or c`. */
export function listed(all: readonly string[], last: 'and' | 'or'): string {
  const most = all.slice(0, -1);
  return [...(most.length > 0 ? [most.join(', ')] : []), ...all.slice(-1)].join(` ${last} `);
}

/** As code in Markdown. */
export function code(word: string): string {
  return `\`${word}\``;
}

/** `1 user`, `2 users`. */
export function count<One extends string, Many extends string = never>(
  number: number,
  one: Literal<One>,
  many?: Literal<Many>,
): Words {
  const word = literal<One>(one);
  const plural = many === undefined ? words`${word}s` : literal<Many>(many);
  return words`${number} ${number === 1 ? word : plural}`;
}
