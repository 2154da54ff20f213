import { classifyHash } from '../hashing/bcrypt-hash.ts';
import type { HashFault } from '../hashing/hash-fault.ts';
import { coerceText } from '../model/coerce.ts';
import { fieldOf } from '../model/entry-view.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { TextEdit } from '../text/range.ts';
import type { ScalarNode } from '../yaml/node.ts';
import { editAction, type Fix } from './fix.ts';
import { isBlockScalar, ownScalar, valueSpan } from './edits/nodes.ts';
import { replacement } from './edits/spans.ts';

const titles = {
  'htpasswd-prefix': 'Remove the name and colon before the hash',
  'scheme-prefix': 'Remove the name of the scheme before the hash',
  'leading-blank': 'Remove the blank before the hash',
  'trailing-blank': 'Remove the blank or line break behind the hash',
  'inner-blank': 'Join the parts of the hash',
  'quotes-inside': 'Remove the inner quotes',
  'trailing-punctuation': 'Remove what stands behind the hash',
  'doubled-dollar': 'Write each `$` of the hash once',
  'escaped-dollar': 'Remove the backslashes before the `$`',
  'lost-dollar': 'Put back the lost `$`',
  'cost-digits': 'Write the cost with two digits',
} as const satisfies Readonly<Partial<Record<HashFault['kind'], string>>>;

/** Nothing can sign in with the value as it stands, and only one hash can have been meant: safe. */
export const repairHash: Fix = {
  id: 'repair-hash',
  title: 'Mend a bcrypt hash that only something around it spoils',
  entry({ entry, lines }) {
    const field = fieldOf(entry, 'hashed_password');
    const text = field && !field.merged ? coerceText(field.value) : null;
    const node = field ? ownScalar(entry, field.value.node) : null;
    if (!text?.ok || !node) return [];
    const found = classifyHash(text.value);
    if (found.usable || found.repaired === undefined) return [];
    const edit = rewritten(lines, node, text.value, found.repaired);
    const { kind } = found.reason;
    const title = kind in titles ? titles[kind as keyof typeof titles] : 'Mend the hash';
    return editAction(title, edit && [edit], { preferred: true, safe: true });
  },
};

function rewritten(lines: LineIndex, node: ScalarNode, text: string, repaired: string): TextEdit | null {
  const span = valueSpan(lines, node);
  if (!span) return null;
  const { start, end } = span;
  const raw = lines.slice(start, end);
  if (isBlockScalar(node) && text.replace(/(?<!\n)\n+$/, '') === repaired) {
    const header = /^[|>](\d?)[+]?(\d?)/.exec(raw);
    if (header)
      return replacement(
        lines,
        start,
        start + header[0].length,
        `${raw.charAt(0)}${header[1] ?? ''}${header[2] ?? ''}-`,
      );
  }
  // A hash needs no quotes; those that are there stay.
  const quote = node.style === 'single-quoted' ? "'" : node.style === 'double-quoted' ? '"' : '';
  return replacement(lines, start, end, quote + repaired + quote);
}
