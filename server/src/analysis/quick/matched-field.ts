import type { Placed } from '../../model/entry-record.ts';
import type { UsualField } from '../../model/usual-user.ts';
import { indentOf } from './usual-form.ts';

/** A value of the usual form: in single quotes, in double ones (without escapes), or plain, up to a comment. */
const valueForm = /'((?:[^']|'')*)'|"([^"]*)"|([^#\r\n]*[^#\r\n ])/y;

/** The value of a key in the text of a user of the usual form, where each key begins a line; null without the key. */
export function matchedField(text: string, name: UsualField): Placed | null {
  const key = `${name}: `;
  const indent = indentOf(text);
  const isFirst = text.startsWith(key, indent);
  const before = isFirst ? -1 : text.indexOf(`\n${' '.repeat(indent)}${key}`);
  if (before === -1 && !isFirst) return null;
  const start = before + 1 + indent + key.length;
  valueForm.lastIndex = start;
  const [written = '', single, double, plain = ''] = valueForm.exec(text) ?? [];
  const line = countLineBreaks(text, start);
  const character = start - before - 1;
  return {
    text: single?.replaceAll("''", "'") ?? double ?? plain,
    range: { start: { line, character }, end: { line, character: character + written.length } },
  };
}

/** How many lines end before an offset; in the usual form each does with a line feed. */
export function countLineBreaks(text: string, end = text.length): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
