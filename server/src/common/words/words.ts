/** Lists and numbers in words. */

import { literal, words, type Literal, type Words } from './message.ts';
import { told } from './translation.ts';

/** `a`, `a or b`, `a, b or c`. */
export function listed(all: readonly string[], last: 'and' | 'or'): string {
  const most = all.slice(0, -1);
  return [...(most.length > 0 ? [most.join(', ')] : []), ...all.slice(-1)].join(` ${told(last)} `);
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
  if (number === 1) return words`${number} ${literal<One>(one)}`;
  return words`${number} ${many === undefined ? plural<One>(one) : literal<Many>(many)}`;
}

/** As English has it; another language knows it as a text of its own. */
function plural<One extends string>(one: Literal<One>): Words {
  return literal(`${one}s` as Literal<`${One}s`>);
}
