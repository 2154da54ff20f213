import { aroundQuoted, secretPlace, titleOf } from './edits/secret-place.ts';
import { taskAction, type Fix } from './fix.ts';

/** Another key alone would let whoever learns it in again, so that the user would go on being told of. */
export const lockApiKey: Fix = {
  id: 'lock-api-key',
  title: 'Replace the API key of a disabled user by one that can’t be sent',
  entry({ entry, lines }) {
    // After the migration the password works again, whatever the key is.
    if (entry.profile.disabled === 'dropped') return [];
    const place = secretPlace(entry, lines, 'api_key');
    if (!place) return [];
    const title = titleOf(place, 'Replace the API key by one that can’t be sent, which locks programs out');
    return taskAction(title, { kind: 'lockApiKey', ...aroundQuoted(place) }, true);
  },
};
