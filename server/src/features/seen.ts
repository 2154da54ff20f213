import { looksSecret } from '../model/shown-name.ts';
import { laterRole } from '../model/verdict.ts';
import { count } from '../common/words/words.ts';
import { inspectInSteps, type InspectedUser, type Inspection } from '../analysis/inspect.ts';
import type { UsersFile } from '../analysis/users-file.ts';

/** How long a line of the list of all workspaces may be. */
const width = 100;

/** What the server ends up with after loading the file, as a text in the manner of YAML. Secrets are masked. */
export function* seenText(file: UsersFile): Generator<undefined, string> {
  const inspection = yield* inspectInSteps(file);
  const masked = (value: string): string =>
    looksSecret(value) || file.accounts.hasApiKey(value) ? '"***"' : text(value);
  const parts = [[`# What ${file.profile.title} sees. Secrets are masked.`, ...summary(inspection)].join('\n')];
  for (const user of inspection.users) {
    parts.push(userLines(user, masked, user.apiKey === file.profile.master?.key).join('\n'));
    yield;
  }
  // Once for all of them: there may be as many super-users as workspaces.
  const superuser = inspection.users.find((user) => user.superuser);
  if (superuser) parts.push(allWorkspaces(superuser.effectiveWorkspaces.map(masked)));
  return `${parts.join('\n\n')}\n`;
}

/** `names`: as they are to be shown. */
function allWorkspaces(names: readonly string[]): string {
  const lines = [`# Every workspace, ${String(names.length)} in all:`];
  let line = '#  ';
  for (const name of names) {
    if (line.length + name.length > width) {
      lines.push(line);
      line = '#  ';
    }
    line += ` ${name},`;
  }
  return [...lines, line.slice(0, -1)].join('\n');
}

function summary({ loads, error, users }: Inspection): readonly string[] {
  if (!loads) {
    const place = error?.line ? ` (line ${String(error.line)})` : '';
    return ['#', `# ${error?.message ?? 'It does not load.'}${place}`];
  }
  const superusers = users.filter(({ superuser }) => superuser).length;
  return [`# ${count(users.length, 'user')}, ${count(superusers, 'super-user')}.`];
}

function userLines(user: InspectedUser, shown: (value: string) => string, isMaster: boolean): readonly string[] {
  const { username, fullName, email, disabled, superuser, role, workspaces, effectiveWorkspaces, apiKeyOwner } = user;
  const owner =
    apiKeyOwner === username
      ? ''
      : `  # signs in as ${shown(apiKeyOwner)}${isMaster ? ', the built-in super-user' : ', who has the same key'}`;
  return [
    `- username: ${shown(username)}`,
    ...(fullName === null ? [] : [`  full_name: ${shown(fullName)}`]),
    ...(email === null ? [] : [`  email: ${shown(email)}`]),
    ...(disabled === null ? [] : [`  disabled: ${String(disabled)}${disabled ? '  # the API key still works' : ''}`]),
    ...(role === null
      ? []
      : [`  role: ${role}${laterRole(role) === role ? '' : `  # ${laterRole(role)} from Argilla 1.11 on`}`]),
    `  super-user: ${superuser ? 'yes' : 'no'}`,
    `  workspaces: ${workspaces === null ? 'null' : list(workspaces.map(shown))}`,
    `  reaches: ${superuser ? 'every workspace' : list(effectiveWorkspaces.map(shown))}`,
    '  hashed_password: "***"',
    `  api_key: "***"${owner}`,
  ];
}

function list(names: readonly string[]): string {
  return `[${names.join(', ')}]`;
}

/** As it is where nobody could take it for something else, else in JSON's quotes. */
function text(value: string): string {
  return /^[A-Za-z][\w .@+-]*$/.test(value) ? value : JSON.stringify(value);
}
