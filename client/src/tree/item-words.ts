/** What a node says. Labels and tooltips are plain text: they come from files that anybody may have written. */
import { l10n } from 'vscode';
import { shownName } from '../access/shown-name.ts';
import type { AccessNode, SectionName } from './node.ts';
import type { Problems } from './problems.ts';

export function labelOf(node: AccessNode): string {
  switch (node.kind) {
    case 'folder':
      return node.name ?? l10n.t('Outside the workspace');
    case 'file':
      return node.path;
    case 'section':
      return sectionLabel(node.section);
    case 'more':
      return l10n.t('{0} super-users', node.count);
    case 'part':
      return l10n.t('{0} to {1}', shownName(node.first), shownName(node.last));
    case 'everything':
      return l10n.t('Every workspace');
    case 'deployment':
      return node.name;
    default:
      return shownName(node.name);
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

/** What stands behind the label, in grey. */
export function descriptionOf(node: AccessNode): string {
  return partsOf(node).join(' · ');
}

function partsOf(node: AccessNode): readonly string[] {
  switch (node.kind) {
    case 'section':
      return [...countOf(node), ...stateOf(node)];
    case 'file':
      return [...(node.userCount === 0 ? [l10n.t('no users')] : []), ...problemsIn(node), ...stateOf(node)];
    case 'workspace':
      return [String(node.userCount), ...superusersOf(node), ...impossible(node)];
    case 'private':
      return node.userCount > 0 ? [l10n.t('listed by others: {0}', node.userCount)] : [];
    case 'user':
      return [...(node.superuser ? [l10n.t('super-user')] : []), ...disabledOf(node), ...problemsIn(node)];
    case 'reach':
      return [...whyOf(node), ...impossible(node)];
    case 'part':
      return [String(node.count)];
    case 'deployment':
      return [node.reads ? '' : l10n.t('does not read it'), node.release, node.path ?? ''].filter(
        (part) => part !== '',
      );
    default:
      return [];
  }
}

/** Users in teams, super-users and users without a team are all users. */
function countOf({ section, count, userCount }: Extract<AccessNode, { readonly kind: 'section' }>): readonly string[] {
  if (section !== 'team') return [String(count)];
  return [String(count), userCount === 1 ? l10n.t('1 user') : l10n.t('{0} users', userCount)];
}

function superusersOf({ superCount }: Extract<AccessNode, { readonly kind: 'workspace' }>): readonly string[] {
  if (superCount === 0) return [];
  return [superCount === 1 ? l10n.t('and 1 super-user') : l10n.t('and {0} super-users', superCount)];
}

function disabledOf({ disabled }: Extract<AccessNode, { readonly kind: 'user' }>): readonly string[] {
  if (disabled === 'key-works') return [l10n.t('disabled — the API key still works')];
  return disabled === false ? [] : [l10n.t('disabled — the migrate task makes it active again')];
}

function whyOf({ why }: Extract<AccessNode, { readonly kind: 'reach' }>): readonly string[] {
  if (why === 'own') return [l10n.t('private')];
  return why === 'visited' ? [l10n.t('private workspace of another user')] : [];
}

function impossible({ impossible: isSo }: { readonly impossible: boolean }): readonly string[] {
  return isSo ? [l10n.t('no server takes this name')] : [];
}

function stateOf({ state }: Extract<AccessNode, { readonly kind: 'file' | 'section' }>): readonly string[] {
  if (state === 'broken') return [l10n.t('last readable state')];
  return state === 'refused' ? [l10n.t('the server does not start with it')] : [];
}

export function problemsIn({ errors, warnings }: Problems): readonly string[] {
  const ofErrors = errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors);
  const ofWarnings = warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings);
  return [...(errors > 0 ? [ofErrors] : []), ...(warnings > 0 ? [ofWarnings] : [])];
}

export function tooltipOf(node: AccessNode): string {
  switch (node.kind) {
    case 'workspace':
      return l10n.t('Workspace {0}. Users who list it, then super-users, who reach every workspace.', labelOf(node));
    case 'private':
      return l10n.t('Private workspace of {0}. Super-users reach it too.', labelOf(node));
    case 'user':
      return node.role === 'superuser'
        ? l10n.t('{0} reaches this workspace as a super-user, without listing it.', labelOf(node))
        : [labelOf(node), descriptionOf(node)].filter((part) => part !== '').join(': ');
    case 'deployment':
      return [node.path, node.name, node.why ?? l10n.t('It reads this file when it starts.')]
        .filter((part) => part !== null)
        .join(': ');
    case 'more':
      return l10n.t('Super-users who reach this workspace without listing it.');
    default:
      return [labelOf(node), descriptionOf(node)].filter((part) => part !== '').join(': ');
  }
}
