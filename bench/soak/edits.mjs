// @ts-check
// Random edits: what people type, paste and delete, and what nobody in their right mind would.
import { oneMoreUser } from '../users.mjs';
import { positionAt, soundOffset } from './text.mjs';

/** @import { Random } from '../random.mjs' */

const pieces = [
  ...[
    'x',
    'a',
    '1',
    ' ',
    '\n',
    '\n  ',
    ':',
    ': ',
    '-',
    '- ',
    '#',
    ' # x',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!',
  ],
  ...[
    '\t',
    '\r\n',
    '\r',
    '\\',
    '|',
    '>',
    '%',
    '@',
    '?',
    '<<: ',
    '---\n',
    '...\n',
    'é',
    '😀',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\u0007',
  ],
  ...['  workspaces: []\n', '  disabled: true\n', '  email: ana@example.org\n', '  note: x\n', '  api_key: 0123\n'],
  ...['  # users-yml-disable-line super-user\n', '# users-yml-disable-next-line weak-cost\n', 'username', 'api_key: '],
];

/**
 * One change of a text.
 * @param {Random} random @param {string} text
 */
export function randomEdit(random, text) {
  const somewhere = () => soundOffset(text, random.below(text.length + 1));
  const start = random.chance(0.3) ? lineStart(text, somewhere()) : somewhere();
  const kind = random.below(10);
  if (kind < 5) return change(text, start, start, random.pick(pieces));
  if (kind === 5) return change(text, start, start, oneMoreUser(random.below(1000)));
  if (kind === 6) return change(text, start, start, piece(random, text));
  const length = kind === 7 ? 1 : kind === 8 ? random.below(40) : random.below(200);
  const end = soundOffset(text, Math.min(text.length, start + length));
  return change(text, start, Math.max(start, end), kind === 7 || random.chance(0.7) ? '' : random.pick(pieces));
}

/** Something that stands elsewhere in the text. @param {Random} random @param {string} text */
function piece(random, text) {
  const from = lineStart(text, random.below(text.length + 1));
  return text.slice(from, soundOffset(text, Math.min(text.length, from + random.below(300))));
}

/** @param {string} text @param {number} offset */
function lineStart(text, offset) {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** @param {string} text @param {number} start @param {number} end @param {string} newText */
function change(text, start, end, newText) {
  return { range: { start: positionAt(text, start), end: positionAt(text, end) }, newText };
}
