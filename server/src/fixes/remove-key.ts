import { words } from '../common/words/message.ts';
import { requiredFields } from '../model/fields.ts';
import { editAction, type Fix } from './fix.ts';
import { removePairs } from './edits/remove-pairs.ts';

export const removeKey: Fix = {
  id: 'remove-key',
  title: 'Remove a key with its value',
  entry({ code, entry, keys, lines, range, subject }) {
    const { mapping } = keys;
    if (!mapping) return [];
    if (subject.field !== undefined) {
      const { field } = subject;
      const pair = subject.item === undefined ? keys.ownPair(field) : undefined;
      // Without `workspaces` the user would be a super-user.
      if (!pair || requiredFields.includes(field) || field === 'workspaces') return [];
      const same = keys.sameKeys(keys.pairAt(pair.key.start));
      const isNull = entry.raw.fields.get(field)?.value.type === 'null';
      const edits = same?.indexes.length === 1 ? removePairs(lines, mapping, same.indexes) : null;
      return editAction(words`Remove \`${field}\``, edits, { preferred: isNull });
    }
    if (code !== 'unknown-key') return [];
    const index = keys.pairAt(lines.offsetAt(range.start));
    if (index === -1) return [];
    // With those that repeat it.
    const same = keys.sameKeys(index)?.indexes ?? [index];
    return editAction('Remove the key and its value', removePairs(lines, mapping, same));
  },
};
