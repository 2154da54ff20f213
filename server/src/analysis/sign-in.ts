import { words, type Words } from '../common/words/message.ts';
import { classifyHash } from '../hashing/bcrypt-hash.ts';
import { describeFault } from '../hashing/describe-fault.ts';
import { classifyApiKey, describeKeyFault } from '../model/api-key.ts';
import type { ServerUser } from '../model/verdict.ts';

/** Why a user can't sign in, in each of the two ways; null: it is possible. */
export interface SignIn {
  readonly password: Words | null;
  readonly apiKey: Words | null;
}

/** Source: docs/server.md#hashes, #disabled-users, #api-keys. */
export function signInOf({ hashedPassword, apiKey, disabled }: ServerUser): SignIn {
  const hash = classifyHash(hashedPassword);
  const key = classifyApiKey(apiKey);
  return {
    password: hash.usable
      ? disabled === true
        ? words`the user is disabled`
        : null
      : words`every sign-in is an HTTP 500: ${describeFault(hash.reason)}`,
    apiKey: key === 'usable' ? null : describeKeyFault(key),
  };
}
