import type { Random } from '../../../bench/random.mjs';
import { randomEdit } from '../../../bench/soak/edits.mjs';
import { soundOffset } from '../../../bench/soak/text.mjs';
import { LineIndex } from '../../../server/src/text/line-index.ts';
import type { TextEdit } from '../../../server/src/text/range.ts';

/** What is typed or pasted into a list in brackets, beside what is anywhere. */
const inBraces = [
  'x',
  'ana',
  ' ',
  '\n',
  '\r\n ',
  '{"username": "zoe", "api_key": "zoe-1"}, ',
  ', {username: kim, workspaces: [a, b]}',
  '}, {',
  '"disabled": true, ',
  ', full_name: "\\u0416\\u00e9 O\'Neil"',
  '{a: {b: [c, {}]}}',
  ' # users-yml-disable-line super-user\n',
  ' # }, {\n',
  ',',
  '\n\n  ',
  '"',
];

/** One change of a text; of a list of users in braces mostly one that may leave it one. */
export function nextEdit(random: Random, text: string, isInBraces: boolean): TextEdit {
  if (!random.chance(isInBraces ? 0.7 : 0.1)) return randomEdit(random, text);
  // Behind a sign that something may follow.
  const signs = [...text.matchAll(/[{},[\]"]|\b/g)];
  const at = soundOffset(text, random.chance(0.7) && signs.length > 0 ? random.pick(signs).index : text.length);
  const from = random.chance(0.5) ? at : Math.min(text.length, at + 1);
  const to = random.chance(0.2) ? Math.min(text.length, from + 1 + random.below(30)) : from;
  const newText = random.chance(0.2) ? '' : random.pick(inBraces);
  return { range: new LineIndex(text).range(soundOffset(text, from), soundOffset(text, to)), newText };
}

/** What takes an edit of a text back, once it is made. */
export function inverseOf({ range, newText }: TextEdit, before: string, after: string): TextEdit {
  const lines = new LineIndex(before);
  const [from, to] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  return { range: new LineIndex(after).range(from, from + newText.length), newText: before.slice(from, to) };
}
