import type { UsersFile } from '../../analysis/users-file.ts';
import type { ChangeStep } from '../../common/protocol/change.ts';
import { words } from '../../common/words/message.ts';
import { lockedApiKey, randomApiKey } from '../../hashing/api-key.ts';
import { classifyApiKey } from '../../model/api-key.ts';
import { addUsers } from '../../operations/add-users.ts';
import { copyUser } from '../../operations/copy-user.ts';
import { deleteWorkspace } from '../../operations/delete-workspace.ts';
import { disable } from '../../operations/disable.ts';
import { enable } from '../../operations/enable.ts';
import { grant, type Reach } from '../../operations/grant.ts';
import { mergeWorkspaces } from '../../operations/merge-workspaces.ts';
import { moveUser } from '../../operations/move-user.ts';
import { removeUser } from '../../operations/remove-user.ts';
import { renameUser } from '../../operations/rename-user.ts';
import { renameWorkspace } from '../../operations/rename-workspace.ts';
import { restrict } from '../../operations/restrict.ts';
import { revoke } from '../../operations/revoke.ts';
import { setApiKey } from '../../operations/set-api-key.ts';
import { setPassword } from '../../operations/set-password.ts';
import { sortUsers } from '../../operations/sort-users.ts';
import { refused, type Operation } from '../../operations/support/outcome.ts';
import type { Renaming } from '../../operations/support/renaming.ts';

/** What a step takes from elsewhere. */
export interface Surroundings {
  /** Another users file; null where there is none of that URI. */
  readonly fileOf: (uri: string) => UsersFile | null;
  /** Gets the API keys that are made up and written. */
  readonly onMade: (username: string, apiKey: string) => void;
}

/** Does steps one after the other; users that are added behind each other come as one, as each takes a look at all. */
export function operationsOf(
  steps: readonly ChangeStep[],
  around: Surroundings,
): readonly ((file: UsersFile) => Operation)[] {
  const groups: ChangeStep[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.kind === 'add' && last?.[0]?.kind === 'add') last.push(step);
    else groups.push([step]);
  }
  return groups.map((group) => operate(group, around));
}

/** Does one step, or several that add users. */
function operate(steps: readonly ChangeStep[], { fileOf, onMade }: Surroundings): (file: UsersFile) => Operation {
  return function* (file) {
    const made = new Map<string, string>();
    const around = { fileOf, onMade: (username: string, key: string) => void made.set(username, key) };
    const added = steps.filter((step) => step.kind === 'add');
    const [step] = steps;
    const outcome = yield* step && added.length === 0 ? operationOf(file, step, around) : addAll(file, added, around);
    if (outcome.kind === 'changed') for (const [username, key] of made) onMade(username, key);
    return outcome;
  };
}

function operationOf(file: UsersFile, step: ChangeStep, around: Surroundings): Operation {
  switch (step.kind) {
    case 'setPassword':
      return setPassword(file, step.username, step.hash);
    case 'newApiKey':
      return setApiKey(file, step.username, madeKey(step.username, around));
    case 'disable':
      return disable(file, step.username, step.keepKey === true ? null : lockedApiKey());
    case 'enable':
      return enable(file, step.username, keyForEnabled(file, step.username, around));
    case 'grant':
      return grant(file, reachOf(step));
    case 'revoke':
      return revoke(file, reachOf(step));
    case 'restrict':
      return restrict(file, step.username, step.workspaces);
    case 'remove':
      return removeUser(file, step.username);
    case 'renameUser':
      return renameUser(file, renamingOf(step));
    case 'renameWorkspace':
      return renameWorkspace(file, renamingOf(step));
    case 'mergeWorkspaces':
      return mergeWorkspaces(file, step);
    case 'deleteWorkspace':
      return deleteWorkspace(file, step.workspace);
    case 'move':
      return moveUser(file, step.username, step.before);
    case 'sort':
      return sortUsers(file);
    case 'add':
      return addAll(file, [step], around);
    case 'copy':
      return copied(file, step, around);
  }
}

function* copied(
  file: UsersFile,
  { uri, username }: Extract<ChangeStep, { readonly kind: 'copy' }>,
  { fileOf }: Surroundings,
): Operation {
  const from = fileOf(uri);
  return from ? yield* copyUser(file, from, username) : refused(words`The other file is no users file.`);
}

type Added = Extract<ChangeStep, { readonly kind: 'add' }>;

function addAll(file: UsersFile, steps: readonly Added[], around: Surroundings): Operation {
  const users = steps.map(({ username, hash: hashedPassword, workspaces, ...step }) => {
    const [fullName, email] = [step.fullName ?? '', step.email ?? ''];
    const apiKey = madeKey(username, around);
    return { username, fullName, email, hashedPassword, apiKey, workspaces: workspaces ?? ('all' as const) };
  });
  return addUsers(file, users);
}

function madeKey(username: string, { onMade }: Surroundings): string {
  const key = randomApiKey();
  onMade(username, key);
  return key;
}

/** Only a key that can't be sent is replaced. */
function keyForEnabled({ accounts }: UsersFile, username: string, around: Surroundings): string {
  const old = accounts.withUsername(username)[0]?.record.apiKeyText ?? '';
  return classifyApiKey(old) === 'usable' ? randomApiKey() : madeKey(username, around);
}

function reachOf({
  username,
  workspaces,
  restrict: isRestricted,
}: Extract<ChangeStep, { readonly restrict?: boolean | null }>): Reach {
  return { username, workspaces, restrict: isRestricted === true };
}

function renamingOf({ from, to, keepOld }: Extract<ChangeStep, { readonly keepOld?: boolean | null }>): Renaming {
  return { from, to, keepOld: keepOld === true };
}
