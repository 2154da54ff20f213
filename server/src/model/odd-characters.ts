import { literal, type Words, words } from '../common/words/message.ts';

/** From one offset of a value to another, with what stands there. */
export interface OddCharacters {
  readonly from: number;
  readonly to: number;
  readonly name: Words;
}

/** Nothing is to be seen of these. Joiners within a word are letters of many languages. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]|^[\u200c\u200d]|[\u200c\u200d]$/u;
const blankEnd = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]|[\u00a0\u2000-\u200a\u202f\u205f\u3000]$/;
/** What is no part of a value where it begins or ends it. */
const end = /[\u00a0\u2000-\u200a\u200c\u202f\u205f\u3000]|\u200d/;
const opening = /[\u00ab\u2018-\u201f\u2039]/;
const closing = /[\u00bb\u2018-\u201f\u203a]/;
const around = /^[\u00ab\u2018-\u201f\u2039](?=[\s\S]*[\u00bb\u2018-\u201f\u203a]$)/;

const names: Readonly<Record<string, Words>> = {
  '\u00a0': words`a no-break space (U+00A0)`,
  '\u00ad': words`a soft hyphen (U+00AD)`,
  '\u200b': words`a zero-width space (U+200B)`,
  '\u200c': words`a zero-width non-joiner (U+200C)`,
  '\u200d': words`a zero-width joiner (U+200D)`,
  '\u200e': words`a left-to-right mark (U+200E)`,
  '\u200f': words`a right-to-left mark (U+200F)`,
  '\u202f': words`a narrow no-break space (U+202F)`,
  '\u2060': words`a word joiner (U+2060)`,
  '\u3000': words`an ideographic space (U+3000)`,
  '\ufeff': words`a byte order mark (U+FEFF)`,
};

/** The first character of a value that is not what it seems to be; null: there is none. */
export function oddCharacters(text: string): OddCharacters | null {
  const found = unseen.exec(text) ?? blankEnd.exec(text);
  if (found) {
    return { from: found.index, to: found.index + found[0].length, name: oddName(found[0].charAt(0)) };
  }
  return around.test(text) ? { from: 0, to: text.length, name: literal('a typographic quote') } : null;
}

/** The name of a blank or sign that is not what it seems to be. */
export function oddName(sign: string): Words {
  if (/[\u202a-\u202e]/.test(sign)) return literal('a sign that changes the direction of the text');
  return names[sign] ?? literal('a blank of another kind than the usual one');
}

/** The value without such characters. */
export function withoutOddCharacters(text: string): string {
  const seen = text.replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');
  let [from, to] = [0, seen.length];
  for (;;) {
    while (from < to && end.test(seen.charAt(from))) from++;
    while (from < to && end.test(seen.charAt(to - 1))) to--;
    const isQuoted = to - from > 1 && opening.test(seen.charAt(from)) && closing.test(seen.charAt(to - 1));
    if (!isQuoted) return seen.slice(from, to);
    from++;
    to--;
  }
}
