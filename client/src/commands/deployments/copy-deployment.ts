/** Commands that copy what deploys a users file: for a compose file, a shell, Kubernetes. No secret is among it. */
import { env, l10n, type Uri } from 'vscode';
import {
  DeploymentLinesRequest,
  type DeploymentLines,
  type LinesKind,
} from '../../../../server/src/common/protocol/deployments-protocol.ts';
import type { Command, Services } from '../../services.ts';
import { tell, type Offer } from '../../ui/tell.ts';
import { targetFile } from '../target-file.ts';

interface Copying {
  readonly kind: LinesKind;
  readonly title: () => string;
  readonly copied: () => string;
  /** What is offered beside it. */
  readonly offer?: (services: Services, file: Uri) => Offer;
}

function copyCommand(what: Copying): Command {
  return async (services, argument) => {
    const file = await targetFile(services, what.title(), argument);
    if (file) await copy(services, file, what);
  };
}

async function copy(services: Services, file: Uri, { kind, copied, offer }: Copying): Promise<void> {
  const asked = { uri: file.toString(), kind };
  const lines = await services.server.request<DeploymentLines | null>(DeploymentLinesRequest, asked);
  if (!lines) {
    tell.information(l10n.t('The language server does not take this file for a users file.'));
    return;
  }
  const { remarks } = lines;
  if (lines.text === null) {
    tell.warning(remarks.join(' '));
    return;
  }
  await env.clipboard.writeText(lines.text);
  tell.information([copied(), ...remarks].join(' '), ...(offer ? [offer(services, file)] : []));
}

export const copyComposeLines = copyCommand({
  kind: 'compose',
  title: () => l10n.t('Copy the Lines of a Compose File'),
  copied: () => l10n.t('The lines of the service are in the clipboard.'),
});

export const copyDockerRun = copyCommand({
  kind: 'docker-run',
  title: () => l10n.t('Copy the docker run Line'),
  copied: () => l10n.t('The docker run line is in the clipboard, to be run in the workspace folder.'),
});

const pod: Copying = {
  kind: 'pod',
  title: () => l10n.t('Copy the Lines of the Pod'),
  copied: () => l10n.t('The lines of the pod that mount the Secret are in the clipboard.'),
};

export const copyKubectl = copyCommand({
  kind: 'kubectl',
  title: () => l10n.t('Copy the kubectl create secret Line'),
  copied: () => l10n.t('The kubectl line is in the clipboard, to be run in the workspace folder.'),
  offer: (services, file) => ({ label: pod.title(), run: () => copy(services, file, pod) }),
});
