import { l10n, Uri } from 'vscode';
import { nodesGiven } from '../../change/meant.ts';
import { changeReach, type ReachChange } from '../../change/reach.ts';
import type { Command, Services } from '../../services.ts';
import type { AccessNode } from '../../tree/node.ts';
import { tell } from '../../ui/tell.ts';

/** Takes users out of the workspaces under which they stand in the tree. */
export const revokeHere: Command = async (services, ...given) => {
  const changes = nodesGiven(services, given).flatMap((node) => revocationOf(services, node) ?? []);
  if (changes.length > 0) await changeReach(services, changes);
  else tell.information(l10n.t('The user is not listed here.'));
};

/** Undefined for a node that is no member of a workspace, or workspace of a user. */
export function revocationOf({ tree }: Services, node: AccessNode): ReachChange | undefined {
  const parent = node.parent === undefined ? undefined : tree.node(node.parent);
  if (node.uri === undefined || !parent) return undefined;
  const uri = Uri.parse(node.uri);
  if (node.kind === 'reach' && node.why !== 'own' && parent.kind === 'user')
    return { uri, kind: 'revoke', username: parent.name, workspaces: [node.name] };
  const isMember = node.kind === 'user' && node.role === 'member';
  if (isMember && (parent.kind === 'workspace' || parent.kind === 'private'))
    return { uri, kind: 'revoke', username: node.name, workspaces: [parent.name] };
  return undefined;
}
