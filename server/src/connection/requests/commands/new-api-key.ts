import { randomApiKey } from '../../../hashing/api-key.ts';
import { aboutSecret } from './shared/about-secret.ts';
import { applyEdits } from './shared/apply-edits.ts';

/** Replaces an API key by a random one. */
export const newApiKey = aboutSecret('api_key', async ({ open, secret }, context) => {
  await applyEdits(open, [secret.replaceBy(randomApiKey())], context);
});
