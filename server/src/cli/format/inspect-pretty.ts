import type { InspectedUser } from '../../analysis/inspect.ts';
import { signInOf } from '../../analysis/sign-in.ts';
import { describeRole } from '../../model/verdict.ts';
import { profileOf } from '../../model/profiles/index.ts';
import type { InspectedFile } from '../inspect/inspect-file.ts';
import { shownName } from '../shown-name.ts';
import { colorsFor, type Colors } from './colors.ts';
import type { Inspected, InspectFormatOptions, Output } from './format.ts';
import { alignRow, columnWidths } from './table.ts';
import { visible } from '../../common/words/visible.ts';
import { count } from '../../common/words/words.ts';
import { notOurs } from './words.ts';

/** How many workspaces are named where all are meant. */
const namedWorkspaces = 10;

/** What the server ends up with, for people. */
export function* formatInspectPretty({ files, deployments }: Inspected, options: InspectFormatOptions): Output {
  const colors = colorsFor(options.colored);
  for (const [index, file] of files.entries()) {
    yield `${index === 0 ? '' : '\n'}${heading(file, colors)}\n`;
    yield* groups(file, options, colors);
  }
  if (deployments.length > 0) yield* deployed(deployments, files.length > 0, colors);
}

function* deployed(deployments: Inspected['deployments'], isBehind: boolean, colors: Colors): Output {
  yield `${isBehind ? '\n' : ''}${colors.underline('Deployments')}\n`;
  for (const { file, service, server, usersFile, why } of deployments) {
    const named = service === null ? shownName(file) : `${shownName(file)}, ${visible(service)}`;
    const reads = usersFile === null ? colors.yellow(`no users file. ${why ?? ''}`) : `reads ${shownName(usersFile)}`;
    yield `  ${named} (${server ?? 'unknown release'}): ${reads}\n`;
  }
}

function heading({ name, server, loads, error, users }: InspectedFile, colors: Colors): string {
  const shown = shownName(name);
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

function* groups({ users }: InspectedFile, options: InspectFormatOptions, colors: Colors): Output {
  const superusers = users.filter(({ superuser }) => superuser);
  const others = users.filter(({ superuser }) => !superuser);
  const all = superusers[0]?.effectiveWorkspaces.filter((name) => name !== '') ?? [];
  const reached = listed(all.slice(0, namedWorkspaces), all.length - namedWorkspaces);
  yield* group(`Super-users, who reach every workspace: ${reached}`, superusers, options, colors);
  yield* group('Other users, beside their own workspace', others, options, colors);
}

function* group(
  title: string,
  users: readonly InspectedUser[],
  { showSecrets }: InspectFormatOptions,
  colors: Colors,
): Output {
  if (users.length === 0) return;
  yield `\n  ${colors.yellow(title)}\n`;
  const widths = columnWidths(rowsOf(users));
  for (const user of users) {
    const remarks = remarksAbout(user).map((remark) => colors.red(remark));
    const row = `    ${alignRow([...cellsOf(user), ''], widths)}`;
    yield `${`${row}${remarks.join(', ')}`.trimEnd()}\n`;
    if (!showSecrets) continue;
    yield `      hashed_password  ${visible(user.hashedPassword)}\n`;
    yield `      api_key          ${visible(user.apiKey)}\n`;
  }
}

/** One at a time: all of them may be longer than all else. */
function* rowsOf(users: readonly InspectedUser[]): Generator<readonly string[], void> {
  for (const user of users) yield cellsOf(user);
}

function cellsOf(user: InspectedUser): readonly string[] {
  return [visible(user.username), person(user), reach(user)];
}

function person({ fullName, email }: InspectedUser): string {
  const parts = [fullName ?? '', email === null ? '' : `<${email}>`];
  return visible(parts.filter((part) => part !== '').join(' '));
}

function reach({ superuser, username, effectiveWorkspaces }: InspectedUser): string {
  if (superuser) return '';
  const teams = effectiveWorkspaces.filter((name) => name !== username);
  return teams.length === 0 ? '(no other)' : listed(teams);
}

/** `more`: how many are not among the names. */
function listed(names: readonly string[], more = 0): string {
  const shown = names.map((name) => (name === '' ? '""' : visible(name)));
  if (more > 0) shown.push(`and ${more} more`);
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
