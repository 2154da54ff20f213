import type { UsersFile } from '../../analysis/users-file.ts';
import type { ChangeStep } from '../../common/protocol/change.ts';
import { message, words, type Message } from '../../common/words/message.ts';
import { quoted } from '../../operations/support/site.ts';
import { namedTogether } from './named-together.ts';

/**
 * What steps mean for people, in sentences: who gets in, who does not any more, who loses which workspace. Users to
 * whom the same is done are named together. `file`: before them.
 */
export function effectsOf(file: UsersFile, steps: readonly ChangeStep[]): readonly Message[] {
  const groups = new Map<string, { readonly step: ChangeStep; readonly usernames: string[] }>();
  for (const step of steps) {
    const username = 'username' in step ? step.username : null;
    const alike =
      step.kind === 'add' ? 'add' : JSON.stringify({ ...step, ...(username !== null && { username: '', hash: '' }) });
    const group = groups.get(alike) ?? { step, usernames: [] };
    if (username !== null) group.usernames.push(username);
    groups.set(alike, group);
  }
  return [...groups.values()].flatMap(({ step, usernames }) => effectOf(file, step, usernames) ?? []);
}

/** Whether the server makes something else of the file then: the order of users is nothing to it. */
export function matters(steps: readonly ChangeStep[]): boolean {
  return steps.some(({ kind }) => kind !== 'move' && kind !== 'sort');
}

/** What has to be done next, so that it takes effect. */
export function whatFollows({ profile }: UsersFile): Message {
  return profile.kind === 'server'
    ? words`The server reads the file when it starts: save it, and restart the server.`
    : words`The migrate task reads the file when it runs: save it first.`;
}

function effectOf(file: UsersFile, step: ChangeStep, usernames: readonly string[]): Message | null {
  const who = namedTogether(usernames);
  const isOne = usernames.length === 1;
  switch (step.kind) {
    case 'setPassword':
      return isOne
        ? message`${who} signs in with the new password.`
        : message`${who} sign in with their new passwords.`;
    case 'newApiKey':
      return message`Programs that sign in as ${who} need the new API key.`;
    case 'enable':
    case 'add':
      return message`${who} can sign in.`;
    case 'copy':
      return message`${who} can sign in, with the password and API key of the other file.`;
    case 'disable':
      return step.keepKey === true
        ? message`${who} can’t sign in any more, but programs with the API key can.`
        : message`${who} can’t sign in any more, neither with the password nor with the API key.`;
    case 'remove':
      return message`${who} can’t sign in any more. Data in the private workspace stay where they are.`;
    case 'grant':
      return reachOf(file, usernames, (usual) => gains(usual, step.workspaces));
    case 'revoke':
      return reachOf(file, usernames, (usual) => loses(usual, step.workspaces));
    case 'restrict':
      return restricted(usernames);
    case 'renameUser':
      return message`${quoted(step.from)} signs in as ${quoted(step.to)}.`;
    case 'renameWorkspace':
    case 'mergeWorkspaces': {
      const there = new Set(holders(file, step.to));
      const fresh = holders(file, step.from).filter((name) => !there.has(name));
      return fresh.length === 0 ? null : gains(fresh, [step.to]);
    }
    case 'deleteWorkspace':
      return holders(file, step.workspace).length === 0 ? null : loses(holders(file, step.workspace), [step.workspace]);
    case 'move':
    case 'sort':
      return null;
  }
}

/** A super-user is none any more, whatever is granted or revoked. */
function reachOf(
  { accounts }: UsersFile,
  usernames: readonly string[],
  ofUsual: (usernames: readonly string[]) => Message,
): Message {
  const isSuper = (name: string): boolean => accounts.withUsername(name)[0]?.record.superuser === true;
  const superusers = usernames.filter(isSuper);
  const others = usernames.filter((name) => !isSuper(name));
  if (superusers.length === 0) return ofUsual(others);
  return others.length === 0 ? restricted(superusers) : message`${restricted(superusers)} ${ofUsual(others)}`;
}

function gains(usernames: readonly string[], workspaces: readonly string[]): Message {
  const [who, what] = [namedTogether(usernames), namedTogether(workspaces)];
  return usernames.length === 1 ? message`${who} reaches ${what}.` : message`${who} reach ${what}.`;
}

function loses(usernames: readonly string[], workspaces: readonly string[]): Message {
  const [who, what] = [namedTogether(usernames), namedTogether(workspaces)];
  return usernames.length === 1 ? message`${who} loses ${what}.` : message`${who} lose ${what}.`;
}

function restricted(usernames: readonly string[]): Message {
  const who = namedTogether(usernames);
  return usernames.length === 1
    ? message`${who} is no super-user any more, and reaches what the list says.`
    : message`${who} are no super-users any more, and reach what their lists say.`;
}

/** Who reaches a workspace because of a list, in the file's order. */
function holders({ accounts }: UsersFile, workspace: string): readonly string[] {
  return accounts
    .withWorkspace(workspace)
    .flatMap(({ record }) => (record.superuser ? [] : (record.usernameText ?? [])));
}
