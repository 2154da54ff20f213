import type { InspectedUser } from '../../analysis/inspect.ts';
import { signInOf } from '../../analysis/sign-in.ts';
import { describeRole } from '../../model/verdict.ts';
import { profileOf } from '../../model/profiles/index.ts';
import type { InspectedFile } from '../inspect/inspect-file.ts';
import { standardInput } from '../input/paths.ts';
import { colorsFor, type Colors } from './colors.ts';
import type { InspectFormatOptions } from './format.ts';
import { alignColumns } from './table.ts';
import { visible } from './visible.ts';
import { count } from '../../common/words.ts';
import { notOurs } from './words.ts';

/** How many workspaces are named where all are meant. */
const namedWorkspaces = 10;

/** What the server ends up with, for people. */
export function formatInspectPretty(files: readonly InspectedFile[], options: InspectFormatOptions): string {
  const colors = colorsFor(options.colored);
  return files.map((file) => `${[heading(file, colors), ...groups(file, options, colors)].join('\n')}\n`).join('\n');
}

function heading({ name, server, loads, error, users }: InspectedFile, colors: Colors): string {
  const shown = visible(name === standardInput ? 'standard input' : name);
  if (loads === null && !error) return colors.dim(`${shown}: ${notOurs} (--force inspects it)`);
  const { kind, title } = profileOf(server);
  const shownTitle = colors.underline(shown);
  if (error) {
    const line = error.line === null ? '' : `line ${error.line}: `;
    return `${shownTitle}\n  ${colors.red(`${line}${visible(error.message)}`)}  ${colors.dim(error.kind)}`;
  }
  const what = kind === 'server' ? `${title} starts with` : 'The migrate task writes';
  return `${shownTitle}\n  ${colors.bold(`${what} ${count(users.length, 'user')}.`)}`;
}

function groups({ users }: InspectedFile, options: InspectFormatOptions, colors: Colors): string[] {
  const superusers = users.filter(({ superuser }) => superuser);
  const others = users.filter(({ superuser }) => !superuser);
  const all = superusers[0]?.effectiveWorkspaces.filter((name) => name !== '') ?? [];
  return [
    ...group(`Super-users, who reach every workspace: ${listed(all, namedWorkspaces)}`, superusers, options, colors),
    ...group('Other users, beside their own workspace', others, options, colors),
  ];
}

function group(
  title: string,
  users: readonly InspectedUser[],
  { showSecrets }: InspectFormatOptions,
  colors: Colors,
): string[] {
  if (users.length === 0) return [];
  const rows = alignColumns(users.map((user) => [visible(user.username), person(user), reach(user), '']));
  return [
    '',
    `  ${colors.yellow(title)}`,
    ...users.flatMap((user, index) => {
      const row = `    ${(rows[index] ?? []).join('  ')}`;
      const remarks = remarksAbout(user).map((remark) => colors.red(remark));
      const secrets = [`hashed_password  ${visible(user.hashedPassword)}`, `api_key          ${visible(user.apiKey)}`];
      return [`${row}${remarks.join(', ')}`.trimEnd(), ...(showSecrets ? secrets.map((line) => `      ${line}`) : [])];
    }),
  ];
}

function person({ fullName, email }: InspectedUser): string {
  const parts = [fullName ?? '', email === null ? '' : `<${email}>`];
  return visible(parts.filter((part) => part !== '').join(' '));
}

function reach({ superuser, username, effectiveWorkspaces }: InspectedUser): string {
  if (superuser) return '';
  const teams = effectiveWorkspaces.filter((name) => name !== username);
  return teams.length === 0 ? '(no other)' : listed(teams, Infinity);
}

function listed(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).map((name) => (name === '' ? '""' : visible(name)));
  if (names.length > most) shown.push(`and ${names.length - most} more`);
  return shown.join(', ');
}

function remarksAbout(user: InspectedUser): string[] {
  const { username, apiKeyOwner, disabled, role } = user;
  const { password, apiKey } = signInOf(user);
  const remarks: string[] = [];
  if (role !== null) remarks.push(describeRole(role));
  if (disabled === true) remarks.push(apiKey === null ? 'disabled, but the API key works' : 'disabled');
  else if (password !== null) remarks.push(`password: ${password}`);
  if (apiKey !== null && disabled !== true) remarks.push(`API key can’t be sent: ${apiKey}`);
  if (apiKeyOwner !== username) remarks.push(`the API key signs in as ${visible(apiKeyOwner)}`);
  return remarks;
}
