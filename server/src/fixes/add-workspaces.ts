import { fieldOf } from '../model/entry-view.ts';
import { addPair } from './edits/add-pair.ts';
import { hasAnchor } from './edits/nodes.ts';
import { valuePlace } from './edits/value-place.ts';
import { editAction, type Fix } from './fix.ts';

export const addWorkspaces: Fix = {
  id: 'add-workspaces',
  title: 'Add `workspaces: []`, which is the private workspace only',
  entry({ entry, keys, lines, subject }) {
    if (!keys.mapping || subject.field !== 'workspaces' || subject.item !== undefined) return [];
    const field = fieldOf(entry, 'workspaces');
    if (!field || field.merged)
      return editAction(
        'Add `workspaces: []` (private workspace only)',
        // Also for a user who has the key by a merge: the own one counts.
        addPair(lines, keys.mapping, 'workspaces', '[]'),
      );
    if (field.value.type !== 'null' || hasAnchor(lines, field.value.node)) return [];
    const place = valuePlace(entry, lines, 'workspaces');
    const edits = place && [{ range: place.range, newText: `${place.before}[]${place.after}` }];
    return editAction('Write `workspaces: []` (private workspace only)', edits);
  },
};
