import { literal, words } from '../common/words/message.ts';
import { closingOf } from './support/closing.ts';
import type { SlipKind } from './support/slip-kind.ts';

/** `"C:\dir"`: in double quotes a backslash is the beginning of an escape. */
export const backslash: SlipKind = (spot) => {
  const { problem, text, line, at } = spot;
  if (!problem.startsWith('found unknown escape character')) return null;
  const from = line.valueStart;
  if (text[from] !== '"' || at < from) return null;
  const to = closingOf(text, from, line.end) + 1;
  const advice = words`in double quotes a backslash begins an escape, and there is none such. Use single quotes.`;
  if (to === 0) return { from, to: line.valueEnd, advice };
  const raw = text.slice(from + 1, to - 1);
  if (raw.includes('\\"')) return { from, to, advice };
  const mended = `'${raw.replaceAll("'", "''")}'`;
  return { from, to, advice, mend: { title: literal('Use single quotes'), edits: [{ from, to, text: mended }] } };
};
