import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { descriptionOf, labelOf, tooltipOf } from './item-words.ts';
import type { AccessNode, SectionName } from './node.ts';

/** How a node looks. */
export function toTreeItem(node: AccessNode): TreeItem {
  const label = labelOf(node);
  const item = new TreeItem(label, collapsibleState(node));
  const description = descriptionOf(node);
  item.id = node.id;
  item.description = description;
  item.tooltip = tooltipOf(node);
  item.iconPath = iconOf(node);
  item.contextValue = `usersYml.${contextOf(node)}`;
  item.accessibilityInformation = { label: [label, description].filter((part) => part !== '').join(', ') };
  if (node.kind === 'file' && node.uri !== undefined) item.resourceUri = Uri.parse(node.uri);
  if (node.kind === 'user' || node.kind === 'private' || node.kind === 'reach' || node.kind === 'deployment') {
    item.command = { command: 'usersYml.revealUser', title: l10n.t('Show in File'), arguments: [node.id, 'preview'] };
  }
  return item;
}

/** What the conditions of menus tell nodes apart by. */
function contextOf(node: AccessNode): string {
  switch (node.kind) {
    case 'section':
      return `section.${node.section}`;
    case 'reach':
      return `reach.${node.why}`;
    case 'user': {
      const [power, state] = [node.superuser ? 'superuser' : 'usual', node.disabled === false ? 'enabled' : 'disabled'];
      return `user.${node.role}.${power}.${state}`;
    }
    default:
      return node.kind;
  }
}

function collapsibleState({ isBranch, isOpen }: AccessNode): TreeItemCollapsibleState {
  if (!isBranch) return TreeItemCollapsibleState.None;
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** What there is something wrong with has the colour that its findings have among the problems. */
function iconOf(node: AccessNode): ThemeIcon {
  const color = colorOf(node);
  return color === undefined ? new ThemeIcon(iconName(node)) : new ThemeIcon(iconName(node), new ThemeColor(color));
}

const [errorColor, warningColor] = ['problemsErrorIcon.foreground', 'problemsWarningIcon.foreground'];

function colorOf(node: AccessNode): string | undefined {
  switch (node.kind) {
    case 'workspace':
    case 'reach':
      return node.impossible ? errorColor : undefined;
    case 'user':
      return node.errors > 0 ? errorColor : node.warnings > 0 ? warningColor : undefined;
    case 'file':
    case 'section':
      return node.state === 'current' ? undefined : errorColor;
    default:
      return undefined;
  }
}

const sectionIcons: Readonly<Record<SectionName, string>> = {
  team: 'organization',
  private: 'lock',
  superusers: 'shield',
  teamless: 'person',
  deployments: 'server',
};

function iconName(node: AccessNode): string {
  switch (node.kind) {
    case 'folder':
      return 'root-folder';
    case 'file':
      return 'file';
    case 'section':
      return sectionIcons[node.section];
    case 'workspace':
      return 'organization';
    case 'private':
      return 'lock';
    case 'reach':
      return node.why === 'listed' ? 'organization' : 'lock';
    case 'more':
    case 'everything':
      return 'shield';
    case 'part':
      return 'list-flat';
    case 'deployment':
      return node.reads ? 'server' : 'warning';
    case 'user':
      if (node.disabled !== false) return 'circle-slash';
      return node.superuser ? 'shield' : 'person';
  }
}
