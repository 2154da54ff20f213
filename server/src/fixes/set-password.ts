import { secretPlace, titleOf } from './edits/secret-place.ts';
import { taskAction, type Fix } from './fix.ts';

export const setPassword: Fix = {
  id: 'set-password',
  title: 'Ask for a password and write its hash',
  entry({ entry, lines, subject: { field } }) {
    const place = field === 'hashed_password' ? secretPlace(entry, lines, 'hashed_password') : null;
    if (!place) return [];
    const isFirst = place.state !== 'written';
    const title = titleOf(place, isFirst ? 'Set a password…' : 'Set a new password…');
    return taskAction(title, { kind: 'setPassword', ...place.around }, isFirst);
  },
};
