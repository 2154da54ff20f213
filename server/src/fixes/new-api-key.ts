import { type SecretPlace, secretPlace, titleOf } from './edits/secret-place.ts';
import { taskAction, type Fix } from './fix.ts';

export const newApiKey: Fix = {
  id: 'new-api-key',
  title: 'Write a new random API key, in place of the one that is there',
  entry({ entry, lines, subject: { field } }) {
    const place = field === 'api_key' ? secretPlace(entry, lines, 'api_key') : null;
    if (!place) return [];
    return taskAction(titleOf(place, titles[place.state]), { kind: 'newApiKey', ...place.around }, true);
  },
};

const titles = {
  absent: 'Add a random API key',
  empty: 'Write a random API key',
  written: 'Replace this API key by a new random one',
} as const satisfies Readonly<Record<SecretPlace['state'], string>>;
