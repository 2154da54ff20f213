import type { BracesList } from '../../analysis/list/braces/braces-list.ts';

/** A longer user is looked at by its nodes. */
const longest = 16_384;

/**
 * What a user in braces, with what stands behind it, is made of where nothing is to be laid out: texts in quotes, signs
 * of words, brackets, one blank behind colons and commas, lines that end at once. All else needs a closer look.
 */
const tidyUser = /^(?:"(?:[^"\\\r\n]|\\[^\r\n])*"|[\w.+-]|[:,] (?=[^ \n]|$)|,?\n *(?=[^ \n]|$)|[[\]{}])*$/;

/** Up to the first user. */
const tidyHead = /^(?:---\n)?\[(?:\n *)?$/;

/** Whether it is certain that the layout of a list in brackets is as it should be, without a look at its nodes. */
export function* isTidyBraces({ head, ordered }: BracesList): Generator<undefined, boolean> {
  if (!tidyHead.test(head) || ordered.at(-1)?.text.endsWith(' ') !== false) return false;
  for (const { text } of ordered) {
    if (text.length > longest || !tidyUser.test(text)) return false;
    yield;
  }
  return true;
}
