import { inspectInSteps } from '../../analysis/inspect.ts';
import { signInOf } from '../../analysis/sign-in.ts';
import type { UsersFile } from '../../analysis/users-file.ts';
import type { HandOutAnswer } from '../../common/protocol/change.ts';

/** What a user needs to sign in, without an API key that is good for nothing, or for another user's account. */
export function* handOutOf(
  file: UsersFile,
  username: string,
): Generator<undefined, { readonly found: HandOutAnswer | null }> {
  const { users } = yield* inspectInSteps(file);
  const user = users.find((each) => each.username === username);
  if (!user) return { found: null };
  const { apiKey, apiKeyOwner, superuser, workspaces } = user;
  const isOwn = apiKeyOwner === username && signInOf(user).apiKey === null;
  const teams = [...new Set(workspaces ?? [])].filter((name) => name !== username && name !== '');
  return { found: { server: file.profile.name, apiKey: isOwn ? apiKey : null, superuser, workspaces: teams } };
}
