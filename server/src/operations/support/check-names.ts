import { isUsername, isWorkspaceName } from '../../common/names.ts';
import { message, words } from '../../common/words/message.ts';
import type { Profile } from '../../model/profiles/index.ts';
import { refused, type Refused } from './outcome.ts';
import { quoted } from './site.ts';

/** Why a name can't be that of a user; null: it can. Source: docs/server.md#patterns. */
export function refusedUsername(name: string): Refused | null {
  if (isUsername(name)) return null;
  return refused(
    message`${quoted(name)} can’t be a username: it has to be of lower-case letters (a to z), digits, \`-\` and \`_\`, and begin with a letter or digit.`,
  );
}

/** The same of workspaces. Source: docs/server.md#patterns, #migrate-task. */
export function refusedWorkspace(names: readonly string[], { kind }: Profile): Refused | null {
  const wrong = names.find((name) => !(kind === 'migration' ? isUsername(name) : isWorkspaceName(name)));
  if (wrong === undefined) return null;
  const letters = kind === 'migration' ? words`lower-case letters (a to z)` : words`letters (a to z, A to Z)`;
  return refused(
    message`${quoted(wrong)} can’t be a workspace: it has to be of ${letters}, digits, \`-\` and \`_\`, and begin with a letter or digit.`,
  );
}
