import { inspectFile, type InspectedUser, type Inspection } from '../analysis/inspect.ts';
import type { UsersFile } from '../analysis/users-file.ts';

/** What the server ends up with after loading the file, as a text in the manner of YAML. Secrets are masked. */
export function seenText(file: UsersFile): string {
  const inspection = inspectFile(file);
  const head = [`# What ${file.profile.title} sees. Secrets are masked.`, ...summary(inspection)];
  const users = inspection.users.map((user) => userLines(user).join('\n'));
  return `${[head.join('\n'), ...users].join('\n\n')}\n`;
}

function summary({ loads, error, users }: Inspection): readonly string[] {
  if (!loads) {
    const place = error?.line ? ` (line ${String(error.line)})` : '';
    return ['#', `# ${error?.message ?? 'It does not load.'}${place}`];
  }
  const superusers = users.filter(({ superuser }) => superuser).length;
  return [`# ${count(users.length, 'user')}, ${count(superusers, 'super-user')}.`];
}

function userLines(user: InspectedUser): readonly string[] {
  const { username, fullName, email, disabled, superuser, role, workspaces, effectiveWorkspaces, apiKeyOwner } = user;
  const owner = apiKeyOwner === username ? '' : `  # signs in as ${text(apiKeyOwner)}, who has the same key`;
  return [
    `- username: ${text(username)}`,
    ...(fullName === null ? [] : [`  full_name: ${text(fullName)}`]),
    ...(email === null ? [] : [`  email: ${text(email)}`]),
    ...(disabled === null ? [] : [`  disabled: ${String(disabled)}${disabled ? '  # the API key still works' : ''}`]),
    ...(role === null ? [] : [`  role: ${role}`]),
    `  super-user: ${superuser ? 'yes' : 'no'}`,
    `  workspaces: ${workspaces === null ? 'null' : list(workspaces)}`,
    `  reaches: ${list(effectiveWorkspaces)}`,
    '  hashed_password: "***"',
    `  api_key: "***"${owner}`,
  ];
}

function list(names: readonly string[]): string {
  return `[${names.map(text).join(', ')}]`;
}

/** As it is where nobody could take it for something else, else in JSON's quotes. */
function text(value: string): string {
  return /^[A-Za-z][\w .@+-]*$/.test(value) ? value : JSON.stringify(value);
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
