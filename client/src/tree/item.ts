import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { AccessNode, SectionName } from './node.ts';

/** How a node looks. Labels and tooltips are plain text: they come from files that anybody may have written. */
export function toTreeItem(node: AccessNode): TreeItem {
  const item = new TreeItem(label(node), collapsibleState(node));
  const description = describe(node);
  item.id = node.id;
  item.description = description;
  item.tooltip = tooltip(node);
  item.iconPath = new ThemeIcon(icon(node));
  item.contextValue = `usersYml.${contextOf(node)}`;
  item.accessibilityInformation = { label: [label(node), description].filter((part) => part !== '').join(', ') };
  if (node.kind === 'file' && node.uri !== undefined) item.resourceUri = Uri.parse(node.uri);
  if (node.kind === 'user' || node.kind === 'private' || node.kind === 'deployment') {
    item.command = { command: 'usersYml.revealUser', title: l10n.t('Show in File'), arguments: [node.id, 'preview'] };
  }
  return item;
}

/** What the conditions of menus tell nodes apart by. */
function contextOf(node: AccessNode): string {
  if (node.kind === 'section') return `section.${node.section}`;
  if (node.kind !== 'user') return node.kind;
  const [power, state] = [node.superuser ? 'superuser' : 'usual', node.disabled === false ? 'enabled' : 'disabled'];
  return `user.${node.role}.${power}.${state}`;
}

function collapsibleState(node: AccessNode): TreeItemCollapsibleState {
  if (node.children.length === 0) return TreeItemCollapsibleState.None;
  const opened = node.kind === 'section' ? node.section === 'team' || node.section === 'deployments' : isLevel(node);
  return opened ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function isLevel({ kind }: AccessNode): boolean {
  return kind === 'folder' || kind === 'file';
}

function label(node: AccessNode): string {
  switch (node.kind) {
    case 'folder':
      return node.name ?? l10n.t('Outside the workspace');
    case 'file':
      return node.path;
    case 'section':
      return sectionLabel(node.section);
    case 'more':
      return l10n.t('{0} super-users', node.count);
    default:
      return node.name;
  }
}

function sectionLabel(section: SectionName): string {
  switch (section) {
    case 'team':
      return l10n.t('Team workspaces');
    case 'private':
      return l10n.t('Private workspaces');
    case 'superusers':
      return l10n.t('Super-users');
    case 'teamless':
      return l10n.t('Users without a team');
    case 'deployments':
      return l10n.t('Deployments');
  }
}

function describe(node: AccessNode): string {
  const parts: string[] = [];
  if (node.kind === 'section') parts.push(String(node.count));
  if (node.kind === 'file' && node.userCount === 0) parts.push(l10n.t('no users'));
  if (node.kind === 'workspace') parts.push(String(node.userCount));
  if (node.kind === 'private' && node.userCount > 0) parts.push(l10n.t('listed by others: {0}', node.userCount));
  if (node.kind === 'user') {
    if (node.superuser) parts.push(l10n.t('super-user'));
    if (node.disabled === 'key-works') parts.push(l10n.t('disabled — the API key still works'));
    if (node.disabled === 'dropped-by-migration')
      parts.push(l10n.t('disabled — the migrate task makes it active again'));
  }
  if (node.kind === 'deployment') {
    if (!node.reads) parts.push(l10n.t('does not read it'));
    if (node.release !== '') parts.push(node.release);
    if (node.path !== null) parts.push(node.path);
  }
  if ((node.kind === 'file' || node.kind === 'section') && node.broken) parts.push(l10n.t('last readable state'));
  return parts.join(' · ');
}

function tooltip(node: AccessNode): string {
  switch (node.kind) {
    case 'workspace':
      return l10n.t('Workspace {0}. Users who list it, then super-users, who reach every workspace.', node.name);
    case 'private':
      return l10n.t('Private workspace of {0}. Super-users reach it too.', node.name);
    case 'user':
      return node.role === 'superuser'
        ? l10n.t('{0} reaches this workspace as a super-user, without listing it.', node.name)
        : [node.name, describe(node)].filter((part) => part !== '').join(': ');
    case 'more':
      return l10n.t('Super-users who reach this workspace without listing it.');
    case 'deployment':
      return [node.path, node.name, node.why ?? l10n.t('It reads this file when it starts.')]
        .filter((part) => part !== null)
        .join(': ');
    default:
      return [label(node), describe(node)].filter((part) => part !== '').join(': ');
  }
}

function icon(node: AccessNode): string {
  switch (node.kind) {
    case 'folder':
      return 'root-folder';
    case 'file':
      return 'file';
    case 'section':
      return { team: 'organization', private: 'lock', superusers: 'shield', teamless: 'person', deployments: 'server' }[
        node.section
      ];
    case 'workspace':
      return 'organization';
    case 'private':
      return 'lock';
    case 'more':
      return 'shield';
    case 'deployment':
      return node.reads ? 'server' : 'warning';
    case 'user':
      if (node.disabled !== false) return 'circle-slash';
      return node.superuser ? 'shield' : 'person';
  }
}
