import type { UsersFile } from '../analysis/users-file.ts';
import { setText } from './edits/set-field.ts';
import { isRefused, type Operation } from './support/outcome.ts';
import { openUser } from './support/site.ts';
import { changeUser } from './support/change-user.ts';
import { oldKeyNotes } from './support/old-key.ts';
import { textValue } from './support/wanted.ts';

/** Gives a user another API key, which nobody else has. */
export function* setApiKey(file: UsersFile, username: string, apiKey: string): Operation {
  const site = openUser(file, username);
  if (isRefused(site)) return site;
  const values = new Map([['api_key', textValue(site.view, apiKey)]] as const);
  return yield* changeUser(site, { values, edits: setText(site, 'api_key', apiKey), notes: oldKeyNotes(site) });
}
