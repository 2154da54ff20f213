import { literal, words } from '../common/words/message.ts';
import { oddName } from '../model/odd-characters.ts';
import type { OffsetEdit } from '../model/slip.ts';
import type { SlipKind } from './support/slip-kind.ts';

/** Blanks that YAML takes for letters, and signs that cannot be seen. */
const odd = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/;
const indentations =
  /^[ \t\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]*(?:-[ \t\u00a0\u2000-\u200b\u202f\u3000]+)?/gm;
/** As many as anybody would have replaced one by one. */
const mostEdits = 2000;

/** An indentation by blanks that are letters for YAML, or with something before it that cannot be seen. */
export const oddBlanks: SlipKind = (spot) => {
  for (const { start, wordStart } of spot.suspects) {
    const found = odd.exec(spot.text.slice(start, wordStart));
    if (!found) continue;
    const [sign] = found;
    const from = start + found.index;
    return {
      from,
      to: from + 1,
      advice: words`before the first letter of the line stands ${oddName(sign)}, which is a letter for YAML.`,
      // Who has one such line has many.
      mend: { title: literal('Indent with plain spaces'), everywhere: plainIndentations },
    };
  }
  return null;
};

function plainIndentations(text: string): readonly OffsetEdit[] {
  const edits: OffsetEdit[] = [];
  for (const { index, 0: indentation } of text.matchAll(indentations)) {
    for (const [offset, sign] of Array.from(indentation).entries()) {
      if (!odd.test(sign)) continue;
      const from = index + offset;
      edits.push({ from, to: from + 1, text: plain(sign) });
    }
    if (edits.length > mostEdits) break;
  }
  return edits;
}

function plain(sign: string): string {
  if (/[\u200b\u2060\ufeff]/.test(sign)) return '';
  // As wide as two letters.
  return sign === '\u3000' ? '  ' : ' ';
}
