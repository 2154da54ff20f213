import { literal, words } from '../common/words/message.ts';
import { isFieldName } from '../model/fields.ts';
import type { OffsetEdit } from '../model/slip.ts';
import type { SlipKind } from './support/slip-kind.ts';
import { keyColumn } from './support/written-line.ts';

/** `- username: ana, api_key: x`: keys one behind the other, without braces. */
export const keysOnLine: SlipKind = (spot) => {
  const { problem, text, line } = spot;
  if (!problem.startsWith('mapping values are not allowed here') || line.colon === -1) return null;
  const { valueStart: from, valueEnd: to } = line;
  const lineBreak = text.startsWith('\r\n', line.end) ? '\r\n' : '\n';
  const column = keyColumn(line);
  const edits: OffsetEdit[] = [];
  for (const { index, 1: word = '' } of text.slice(from, to).matchAll(/\b([a-z_]+)[ \t]*:(?=[ \t]|$)/g)) {
    const gap = gapBefore(text, from + index);
    if (isFieldName(word) && gap < from + index && gap > from)
      edits.push({ from: gap, to: from + index, text: `${lineBreak}${' '.repeat(column)}` });
  }
  if (edits.length === 0) return null;
  return {
    from: line.wordStart,
    to,
    advice: words`several keys stand on one line. Each stands on a line of its own.`,
    mend: { title: literal('Put each key on a line of its own'), edits },
  };
};

/** Where the blanks before a key begin, and the comma before them. */
function gapBefore(text: string, key: number): number {
  let at = key;
  while (/[ \t]/.test(text.charAt(at - 1))) at--;
  return at < key && /[,;]/.test(text.charAt(at - 1)) ? at - 1 : at;
}
