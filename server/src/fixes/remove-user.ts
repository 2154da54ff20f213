import { words } from '../common/words/message.ts';
import { editAction, type Fix } from './fix.ts';

export const removeUser: Fix = {
  id: 'remove-user',
  title: 'Remove a whole entry of the list',
  entry({ code, entry, namesakes, self, removalOf, stops }) {
    if (code === 'not-a-mapping') {
      return editAction('Remove this entry', removalOf(self), { preferred: entry.value.type === 'null' });
    }
    if (code !== 'duplicate-username') return editAction('Remove this user', removalOf(self));
    const isLast = namesakes.at(-1) === self;
    // Each of them is read for that: only at the last one, which replaces them.
    const earlier = isLast ? namesakes.slice(0, -1) : [];
    const removals = earlier.map(removalOf);
    const all = removals.every((edits) => edits !== null) ? removals.flat() : null;
    const others = earlier.length > 1 ? 'Remove the earlier records' : 'Remove the earlier record';
    return [
      ...(isLast
        ? editAction(stops ? others : words`${others}, which the server drops`, all, { preferred: !stops })
        : []),
      ...editAction(
        isLast || stops ? 'Remove this record' : 'Remove this record, which the server drops',
        removalOf(self),
      ),
    ];
  },
};
