import { taskAction, type Fix } from './fix.ts';
import { secretRange } from './edits/secret-range.ts';

export const setPassword: Fix = {
  id: 'set-password',
  title: 'Ask for a new password and write its hash',
  entry({ entry, lines }) {
    const range = secretRange(entry, lines, 'hashed_password');
    return range ? taskAction('Set a new password…', { kind: 'setPassword', range }) : [];
  },
};
