import { words } from '../common/words/message.ts';
import type { EntryView } from '../model/entry-view.ts';
import { isFieldName, requiredFields, type Field, type FieldName } from '../model/fields.ts';
import { meantKey } from '../rules/support/meant-key.ts';
import { editAction, type Fix, type FixAction } from './fix.ts';
import { accepts } from './edits/accepts.ts';
import { ownScalar } from './edits/nodes.ts';
import { replacement } from './edits/spans.ts';
import type { LineIndex } from '../text/line-index.ts';

/** For a key that looks like a field, and for a missing field that a key looks like. */
export const renameKey: Fix = {
  id: 'rename-key',
  title: 'Rename a misspelt key to the one that was meant',
  entry({ code, entry, keys, lines, range, subject }) {
    if (code === 'unknown-key') {
      if (subject.meant === undefined) return [];
      const field = keys.fieldAt(lines.offsetAt(range.start));
      return field ? renamed(entry, lines, field, subject.meant) : [];
    }
    const wanted = subject.field;
    if (wanted === undefined || entry.raw.fields.has(wanted)) return [];
    return [...entry.raw.fields.values()]
      .filter(({ name }) => !isFieldName(name) && meantKey(name, entry.profile.superuserKey) === wanted)
      .flatMap((field) => renamed(entry, lines, field, wanted));
  },
};

function renamed(entry: EntryView, lines: LineIndex, field: Field, name: FieldName): readonly FixAction[] {
  const node = field.merged ? null : ownScalar(entry, field.key.node);
  if (!node || node.style === 'literal' || node.style === 'folded') return [];
  const quote = node.style === 'plain' ? 0 : 1;
  const edit = replacement(lines, node.contentStart + quote, node.end - quote, name);
  const fits = accepts(entry, name, field);
  // Renaming must not stop a server that ignores the key; without a required key it is stopped already.
  if (!fits && !requiredFields.includes(name)) return [];
  const sameLetters = bare(field.name) === bare(name);
  // A list of workspaces that begins to count changes who reaches what.
  const safe = fits && sameLetters && name !== 'workspaces' && name !== 'superuser' && name !== 'disabled';
  return editAction(words`Rename the key to \`${name}\``, [edit], { preferred: fits, safe });
}

function bare(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}
