import { taskAction, type Fix } from './fix.ts';
import { secretRange } from './edits/secret-range.ts';

export const newApiKey: Fix = {
  id: 'new-api-key',
  title: 'Replace the API key by a new random one',
  entry({ code, entry, lines }) {
    const range = secretRange(entry, lines, 'api_key');
    if (!range) return [];
    if (code === 'disabled-key-still-works') {
      return taskAction('Replace the API key by a new random one, so that the present one stops working', {
        kind: 'newApiKey',
        range,
      });
    }
    return taskAction('Replace this API key by a new random one', { kind: 'newApiKey', range }, true);
  },
};
