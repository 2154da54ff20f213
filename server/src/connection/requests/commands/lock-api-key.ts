import { lockedApiKey } from '../../../hashing/api-key.ts';
import { aboutSecret } from './shared/about-secret.ts';
import { applyEdits } from './shared/apply-edits.ts';

/** Replaces an API key by a random one that no program can send. */
export const lockApiKey = aboutSecret('api_key', async ({ open, secret }, context) => {
  await applyEdits(open, [secret.replaceByQuoted(lockedApiKey())], context);
});
