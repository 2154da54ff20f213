import { literal, type Words, words } from '../common/words/message.ts';
import type { SlipKind } from './support/slip-kind.ts';

const names: Readonly<Record<string, Words>> = {
  '\u2010': words`a hyphen (U+2010)`,
  '\u2011': words`a no-break hyphen (U+2011)`,
  '\u2012': words`a figure dash (U+2012)`,
  '\u2013': words`an en dash (U+2013)`,
  '\u2014': words`an em dash (U+2014)`,
  '\u2015': words`a horizontal bar (U+2015)`,
  '\u2212': words`a minus sign (U+2212)`,
};
const otherDash = /^(\s*)([\u2010-\u2015\u2212])(?=\s*\w)/;
const gluedDash = /^(\s*)-(?=["']?[A-Za-z_])/;

/** A dash of another kind than the `-` that begins an item. */
export const lookAlikeDash: SlipKind = (spot) => {
  for (const line of spot.suspects) {
    const [, indentation = '', dash = ''] = otherDash.exec(spot.textOf(line)) ?? [];
    if (dash === '') continue;
    const from = line.start + indentation.length;
    const gap = /\s/.test(spot.text[from + 1] ?? '') ? '' : ' ';
    return {
      from,
      to: from + 1,
      advice: words`this is ${names[dash] ?? names['\u2013'] ?? ''}, not the \`-\` with which a user begins.`,
      mend: { title: literal('Write a plain dash'), edits: [{ from, to: from + 1, text: `-${gap}` }] },
    };
  }
  return null;
};

/** `-username: ana`, which is a key with a dash in its name. */
export const dashWithoutGap: SlipKind = (spot) => {
  for (const line of spot.suspects) {
    const [found, indentation = ''] = gluedDash.exec(spot.textOf(line)) ?? [];
    if (found === undefined) continue;
    const from = line.start + indentation.length;
    return {
      from,
      to: from + 1,
      advice: words`behind the \`-\` with which a user begins a space is missing.`,
      mend: { title: literal('Write a space behind the dash'), edits: [{ from: from + 1, to: from + 1, text: ' ' }] },
    };
  }
  return null;
};
