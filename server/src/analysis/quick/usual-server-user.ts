import type { Profile } from '../../model/profiles/index.ts';
import type { ServerUser } from '../../model/verdict.ts';

/** What a user of the usual form has, as it is read. */
interface UsualTexts {
  readonly profile: Profile;
  readonly usernameText: string;
  readonly apiKeyText: string;
  readonly hashText: string;
  readonly workspaceNames: readonly string[];
  readonly superuser: boolean;
  readonly disabled: boolean;
}

interface Optional {
  readonly fullName: string | null;
  readonly email: string | null;
  /** There is a key `disabled`. */
  readonly hasDisabled: boolean;
}

/** What a server makes of a user of the usual form. */
export function usualServerUser(texts: UsualTexts, { fullName, email, hasDisabled }: Optional): ServerUser {
  const { profile, superuser, disabled, workspaceNames: names, usernameText: username } = texts;
  const listed = superuser ? null : names;
  return {
    username,
    fullName,
    email,
    disabled: hasDisabled ? disabled : null,
    workspaces: profile.ownWorkspaceListed ? withOwn(username, names) : listed,
    superuser,
    hashedPassword: texts.hashText,
    apiKey: texts.apiKeyText,
    role: null,
  };
}

/** The private workspace comes first where the list does not have it; no name stands twice. */
function withOwn(username: string, names: readonly string[]): readonly string[] {
  return [...new Set(names.includes(username) ? names : [username, ...names])];
}
