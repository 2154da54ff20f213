import { literal, type Words, words } from '../common/words/message.ts';
import { isFieldName } from '../model/fields.ts';
import type { SlipKind } from './support/slip-kind.ts';
import type { Spot } from './support/spot.ts';
import type { WrittenLine } from './support/written-line.ts';

const names: Readonly<Record<string, Words>> = {
  '\uff1a': words`a full-width colon (U+FF1A)`,
  '\ufe55': words`a small colon (U+FE55)`,
  '\ua789': words`a letter that looks like a colon (U+A789)`,
  '\u2236': words`a ratio sign (U+2236)`,
};
const otherColon = /^[ \t]*[\uff1a\ufe55\ua789\u2236][ \t]*/;

/** The suspects on which a key of a user stands first, with no colon that makes it one. */
function looseKeys({ suspects, text }: Spot): readonly WrittenLine[] {
  const isLoose = ({ word, colon }: WrittenLine): boolean => colon === -1 && isFieldName(word);
  // A workspace may have the name of a key: only the dash of a user is in the column of the first one.
  const isOfUser = ({ dash, start }: WrittenLine): boolean =>
    dash === -1 || dash === start || dash - start === /^( *)-(?:[ \t]|$)/m.exec(text)?.[1]?.length;
  return suspects.filter((line) => isLoose(line) && isOfUser(line));
}

/** A colon of another kind than the `:` behind a key. */
export const lookAlikeColon: SlipKind = (spot) => {
  for (const line of looseKeys(spot)) {
    const [found] = otherColon.exec(spot.text.slice(line.wordEnd, line.end)) ?? [];
    if (found === undefined) continue;
    const to = line.wordEnd + found.length;
    return {
      from: line.wordStart,
      to,
      advice: words`${names[found.trim()] ?? ''} stands behind the key, in place of a plain \`:\`.`,
      mend: { title: literal('Write a plain colon'), edits: [{ from: line.wordEnd, to, text: ': ' }] },
    };
  }
  return null;
};

/** `username:ana`, which is a text for YAML, not a key and its value. */
export const colonWithoutGap: SlipKind = (spot) => {
  for (const line of looseKeys(spot)) {
    const { wordStart, wordEnd, end } = line;
    if (!/^:\S/.test(spot.text.slice(wordEnd, end))) continue;
    const at = wordEnd + 1;
    return {
      from: wordStart,
      to: at,
      advice: words`behind the \`:\` of the key a space is missing.`,
      mend: { title: literal('Write a space behind the colon'), edits: [{ from: at, to: at, text: ' ' }] },
    };
  }
  return null;
};

/** `username ana`, or `workspaces` with its list below. */
export const colonMissing: SlipKind = (spot) => {
  for (const line of looseKeys(spot)) {
    const { wordStart, wordEnd, end } = line;
    const [found, sign = ''] = /^(?:[ \t]*([=;])|[ \t]|$)/.exec(spot.text.slice(wordEnd, end)) ?? [];
    if (found === undefined) continue;
    const to = sign === '' ? wordEnd : wordEnd + found.length;
    const gap = sign === '' || /[ \t]/.test(spot.text[to] ?? ' ') ? '' : ' ';
    return {
      from: wordStart,
      to,
      advice: words`behind the key the \`:\` is missing.`,
      mend: { title: literal('Write a colon behind the key'), edits: [{ from: wordEnd, to, text: `:${gap}` }] },
    };
  }
  return null;
};
