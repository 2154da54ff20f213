import { fieldOf, type EntryView } from '../model/entry-view.ts';
import type { Subject } from '../model/finding.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { TextEdit } from '../text/range.ts';
import type { ScalarNode } from '../yaml/node.ts';
import { resolveScalar, Tag } from '../yaml/compose/resolver.ts';
import { editAction, type Fix, type FixAction } from './fix.ts';
import { accepts } from './edits/accepts.ts';
import type { EntryKeys } from './edits/entry-keys.ts';
import { ownScalar, scalarAt, singleQuoted } from './edits/nodes.ts';
import { insertion, replacement } from './edits/spans.ts';

const title = 'Quote the value, which keeps its text';

/**
 * Safe only where the server does not start, or where nothing depends on the text: an API key `0123` may be in use as
 * `83`, which quoting would end.
 */
export const quoteValue: Fix = {
  id: 'quote-value',
  title: 'Quote a value, so that it stays the text that you see',
  entry({ code, entry, keys, lines, subject, stops }) {
    const node = valueNode(entry, subject);
    // A number is no address in quotes either, and what is text already gains nothing.
    if (code === 'bad-pattern' && (subject.field === 'email' || (node && resolveScalar(node.value) === Tag.str)))
      return [];
    if (subject.field === 'workspaces' && subject.item === undefined) return [];
    if (node?.style !== 'plain' || node.start !== node.contentStart || node.start === node.end) return [];
    const accepted = acceptsText(entry, keys, subject, node.value);
    const isWord = node.value !== '~' && node.value.toLowerCase() !== 'null';
    // Nobody's password or key is the word `null`.
    const isSecret = subject.field === 'hashed_password' || subject.field === 'api_key';
    if (!accepted || (isSecret && !isWord)) return [];
    return editAction(title, quoted(lines, node), { preferred: isWord, safe: stops || subject.field === 'full_name' });
  },
  text({ node, lines, range }) {
    const scalar = node && scalarAt(node, lines.offsetAt(range.start));
    return scalar ? quotedAction(lines, scalar) : [];
  },
};

function quotedAction(lines: LineIndex, scalar: ScalarNode): readonly FixAction[] {
  const isPlain = scalar.style === 'plain' && scalar.start === scalar.contentStart && scalar.start < scalar.end;
  return isPlain ? editAction(title, quoted(lines, scalar), { preferred: true }) : [];
}

/** The plain scalar as written, in single quotes: line breaks fold in both alike. */
export function quoted(lines: LineIndex, { start, end }: ScalarNode): readonly TextEdit[] {
  const raw = lines.slice(start, end);
  if (raw.includes("'")) return [replacement(lines, start, end, singleQuoted(raw))];
  return [insertion(lines, start, "'"), insertion(lines, end, "'")];
}

function valueNode(entry: EntryView, { field: name, item }: Subject): ScalarNode | null {
  const field = name === undefined ? undefined : fieldOf(entry, name);
  if (!field) return null;
  if (item === undefined) return ownScalar(entry, field.value.node);
  const items = 'items' in field.value && field.value.type !== 'dict' ? field.value.items : [];
  return ownScalar(entry, items[item]?.node);
}

/** Whether the server takes the text in the value's place. */
function acceptsText(entry: EntryView, keys: EntryKeys, { field: name, item }: Subject, text: string): boolean {
  const field = name === undefined ? undefined : fieldOf(entry, name);
  if (!field || name === undefined) return false;
  const { value } = field;
  const { node } = value;
  const asText = { type: 'str', value: text, node } as const;
  if (item === undefined) return accepts(entry, name, { ...field, value: asText });
  // Of the other items one may matter: the same name before it.
  const items = 'items' in value && value.type !== 'dict' ? value.items : [];
  const same = keys.workspaceOf(text) ?? item;
  const before = same < item ? items.slice(same, same + 1) : [];
  const list = { type: 'list', node, items: [...before, asText] } as const;
  return accepts(entry, name, { ...field, value: list }, before.length);
}
