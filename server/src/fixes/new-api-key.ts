import { type SecretPlace, secretPlace, titleOf } from './edits/secret-place.ts';
import { taskAction, type Fix } from './fix.ts';

export const newApiKey: Fix = {
  id: 'new-api-key',
  title: 'Write a new random API key, in place of the one that is there',
  entry({ code, entry, lines, subject: { field } }) {
    const isOpen = code === 'disabled-key-still-works';
    const place = field === 'api_key' || isOpen ? secretPlace(entry, lines, 'api_key') : null;
    if (!place) return [];
    const title = isOpen
      ? titleOf(place, 'Replace the API key by a new random one, so that the present one stops working')
      : titleOf(place, titles[place.state]);
    return taskAction(title, { kind: 'newApiKey', ...place.around }, !isOpen);
  },
};

const titles = {
  absent: 'Add a random API key',
  empty: 'Write a random API key',
  written: 'Replace this API key by a new random one',
} as const satisfies Readonly<Record<SecretPlace['state'], string>>;
