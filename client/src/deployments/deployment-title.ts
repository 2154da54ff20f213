import { l10n, Uri, workspace } from 'vscode';

/** What people know a deployment by: `docker-compose.yaml › rubrix`. */
export function deploymentTitle({ uri, service }: { readonly uri: string; readonly service: string | null }): string {
  const path = workspace.asRelativePath(Uri.parse(uri));
  return service === null ? path : l10n.t('{0} › {1}', path, service);
}
