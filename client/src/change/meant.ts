/** Whom a command is about: it may come from the tree, a light bulb, the cursor, or nowhere. */
import { l10n, Uri, window } from 'vscode';
import { UserAtRequest, type UserAt } from '../../../server/src/common/protocol/change.ts';
import { isRecord } from '../../../server/src/common/values.ts';
import { inOrder } from '../access/in-order.ts';
import { shownName } from '../access/shown-name.ts';
import { targetFile } from '../commands/target-file.ts';
import { activeUsersDocument } from '../files/selector.ts';
import type { Services } from '../services.ts';
import type { AccessNode } from '../tree/node.ts';
import { askOne } from '../ui/ask-choice.ts';
import { tell } from '../ui/tell.ts';
import { accessOf, teamsOf } from './access-of.ts';

/** Users of one file. */
export interface UsersMeant {
  readonly uri: Uri;
  readonly usernames: readonly string[];
}

export interface WorkspaceMeant {
  readonly uri: Uri;
  readonly workspace: string;
}

/** The arguments of a command. */
type Given = readonly unknown[];

/** The users that a command is about, by file; undefined when nobody says. */
export async function usersMeant(
  services: Services,
  title: string,
  given: Given,
): Promise<readonly UsersMeant[] | undefined> {
  const nodes = nodesGiven(services, given).filter(({ kind }) => kind === 'user' || kind === 'private');
  if (nodes.length > 0) return byFile(nodes);
  const [named] = given;
  const username = textIn(named, 'username');
  const place = username === undefined ? await userAtCursor(services, given) : undefined;
  const uri = textIn(named, 'uri') ?? place?.uri;
  const name = username ?? place?.username;
  if (uri !== undefined && name !== undefined) return [{ uri: Uri.parse(uri), usernames: [name] }];
  return pickUser(services, title, given);
}

/** The same of a command for one user. */
export async function userMeant(
  services: Services,
  title: string,
  given: Given,
): Promise<{ readonly uri: Uri; readonly username: string } | undefined> {
  const all = await usersMeant(services, title, given);
  const [first, second] = all?.flatMap(({ uri, usernames }) => usernames.map((username) => ({ uri, username }))) ?? [];
  if (!second) return first;
  tell.information(l10n.t('This is for one user at a time.'));
  return undefined;
}

/** The workspace that a command is about; undefined when nobody says. */
export async function workspaceMeant(
  services: Services,
  title: string,
  given: Given,
): Promise<WorkspaceMeant | undefined> {
  const node = nodesGiven(services, given).find(isTeamWorkspace);
  if (node?.uri !== undefined) return { uri: Uri.parse(node.uri), workspace: node.name };
  const [named] = given;
  const [uri, workspace] = [textIn(named, 'uri'), textIn(named, 'workspace')];
  if (uri !== undefined && workspace !== undefined) return { uri: Uri.parse(uri), workspace };
  const place = await userAtCursor(services, given);
  if (place && place.workspace !== null) return { uri: Uri.parse(place.uri), workspace: place.workspace };
  return pickWorkspace(services, title, given);
}

function isTeamWorkspace(node: AccessNode): node is AccessNode & { readonly name: string } {
  return node.kind === 'workspace' || (node.kind === 'reach' && node.why === 'listed');
}

/** The nodes of the tree that a command was called on, or that are selected there. */
export function nodesGiven({ tree }: Services, [clicked, selected]: Given): readonly AccessNode[] {
  if (typeof clicked !== 'string') return [];
  const ids = Array.isArray(selected) && selected.includes(clicked) ? selected : [clicked];
  return ids.flatMap((id: unknown) => (typeof id === 'string' ? (tree.node(id) ?? []) : []));
}

function byFile(nodes: readonly AccessNode[]): readonly UsersMeant[] {
  const found = new Map<string, Set<string>>();
  for (const node of nodes) {
    if ((node.kind !== 'user' && node.kind !== 'private') || node.uri === undefined) continue;
    found.set(node.uri, (found.get(node.uri) ?? new Set()).add(node.name));
  }
  return [...found].map(([uri, names]) => ({ uri: Uri.parse(uri), usernames: [...names] }));
}

/** Only where a command comes from the palette or a key is the cursor meant. */
async function userAtCursor({ server }: Services, [given]: Given): Promise<UserAt | undefined> {
  const document = activeUsersDocument();
  const editor = window.activeTextEditor;
  if (given !== undefined || !document || !editor) return undefined;
  const { line, character } = editor.selection.active;
  const uri = document.uri.toString();
  const found = await server.request<UserAt | null>(UserAtRequest, { uri, position: { line, character } });
  return found ?? undefined;
}

async function pickUser(services: Services, title: string, [given]: Given): Promise<readonly UsersMeant[] | undefined> {
  const uri = await targetFile(services, title, given);
  const file = uri && (await accessOf(services, uri));
  if (!file || file.users.length === 0) {
    if (uri) tell.information(l10n.t('There are no users in the file.'));
    return undefined;
  }
  const choices = [...file.users]
    .sort((a, b) => inOrder(a.username, b.username))
    .map(({ username, workspaces, superuser }) => ({
      value: username,
      label: shownName(username),
      description: superuser ? l10n.t('super-user') : workspaces.map(shownName).join(', '),
    }));
  const answer = await askOne({ title, prompt: l10n.t('Which user?'), choices });
  return typeof answer === 'string' ? undefined : [{ uri, usernames: [answer.value] }];
}

async function pickWorkspace(services: Services, title: string, [given]: Given): Promise<WorkspaceMeant | undefined> {
  const uri = await targetFile(services, title, given);
  const file = uri && (await accessOf(services, uri));
  const choices = (file ? teamsOf(file) : []).map((value) => ({ value, label: value }));
  if (!uri || choices.length === 0) {
    if (uri) tell.information(l10n.t('No user of the file lists a workspace.'));
    return undefined;
  }
  const answer = await askOne({ title, prompt: l10n.t('Which workspace?'), choices });
  return typeof answer === 'string' ? undefined : { uri, workspace: answer.value };
}

function textIn(given: unknown, key: string): string | undefined {
  const found = isRecord(given) ? given[key] : undefined;
  return typeof found === 'string' ? found : undefined;
}
