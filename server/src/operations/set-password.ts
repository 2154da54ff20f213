import type { UsersFile } from '../analysis/users-file.ts';
import { setText } from './edits/set-field.ts';
import { isRefused, type Operation } from './support/outcome.ts';
import { openUser } from './support/site.ts';
import { changeUser } from './support/change-user.ts';
import { textValue } from './support/wanted.ts';

/** Gives a user another password. `hash`: its bcrypt hash. */
export function* setPassword(file: UsersFile, username: string, hash: string): Operation {
  const site = openUser(file, username);
  if (isRefused(site)) return site;
  const values = new Map([['hashed_password', textValue(site.view, hash)]] as const);
  return yield* changeUser(site, { values, edits: setText(site, 'hashed_password', hash) });
}
