import { env, l10n, version, window, workspace } from 'vscode';
import { StatusRequest, type ServerStatus } from '../../../../server/src/common/protocol/status-protocol.ts';
import { reportText } from '../../diagnostic-report/report-text.ts';
import { settingsThatAreSet } from '../../diagnostic-report/settings-that-are-set.ts';
import type { Command, Services } from '../../services.ts';
import { tell } from '../../ui/tell.ts';

/** Copies what those need to know who look for a fault of ours. */
export const copyDiagnosticReport: Command = async (services) => {
  const text = reportText({
    extension: services.version,
    editor: `${env.appName} ${version} (${env.appHost}${env.remoteName === undefined ? '' : ', remote'})`,
    platform: services.platform,
    language: env.language,
    isTrusted: workspace.isTrusted,
    folders: (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme),
    server: services.server.state,
    status: await statusOf(services),
    settings: settingsThatAreSet(),
  });
  await env.clipboard.writeText(text);
  tell.information(l10n.t('The diagnostic report is in the clipboard. It has no names, no paths and no secrets.'), {
    label: l10n.t('Show'),
    run: async () => {
      const document = await workspace.openTextDocument({ language: 'markdown', content: text });
      await window.showTextDocument(document);
    },
  });
};

/** A server that does not run is not started for it. */
async function statusOf({ server, log }: Services): Promise<ServerStatus | null> {
  if (server.state !== 'running') return null;
  try {
    return await server.request<ServerStatus>(StatusRequest, {});
  } catch (error) {
    log.warn(`The server did not tell its status: ${error instanceof Error ? error.message : 'unknown reason'}`);
    return null;
  }
}
