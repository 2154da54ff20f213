import { classifyHash } from '../hashing/bcrypt-hash.ts';
import { coerceText } from '../model/coerce.ts';
import { fieldOf } from '../model/entry-view.ts';
import { taskAction, type Fix } from './fix.ts';
import { secretPlace, titleOf } from './edits/secret-place.ts';

/** Hashing is offered for what can be a password as it stands; never for the hash of another scheme or a spoilt one. */
export const hashInPlace: Fix = {
  id: 'hash-in-place',
  title: 'Hash the plain-text password that stands there',
  entry({ entry, lines }) {
    const field = fieldOf(entry, 'hashed_password');
    const text = field ? coerceText(field.value) : null;
    const place = secretPlace(entry, lines, 'hashed_password');
    if (!text?.ok || place?.state !== 'written') return [];
    const found = classifyHash(text.value);
    if (found.usable) return [];
    const { reason } = found;
    const task = { kind: 'hashInPlace', ...place.around } as const;
    if (reason.kind === 'plain-text') {
      return taskAction(titleOf(place, 'Hash this plain-text password (bcrypt)'), task, true);
    }
    // Thirteen letters are a DES hash, or a password.
    const ambiguous = reason.kind === 'other-scheme' && reason.scheme === 'des-crypt';
    return ambiguous ? taskAction(titleOf(place, 'This is the password itself: hash it (bcrypt)'), task) : [];
  },
};
