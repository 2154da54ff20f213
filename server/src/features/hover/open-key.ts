import { words, type Words } from '../../common/words/message.ts';
import { classifyApiKey } from '../../model/api-key.ts';
import type { Profile } from '../../model/profiles/index.ts';

/** What is left to a disabled user who has this API key. Source: docs/server.md#disabled-users, #master-key. */
export function describeOpenKey(key: string, { master }: Profile): Words {
  if (key === master?.key) return words`The API key signs in as the built-in super-user.`;
  return classifyApiKey(key) === 'usable'
    ? words`The API key still works.`
    : words`No program can sign in with the API key.`;
}
