import { NotificationType, RequestType } from '../../../protocol-library.ts';
import {
  DeploymentsChanged,
  DeploymentsRequest,
  type DeployedFile,
} from '../../../common/protocol/deployments-protocol.ts';
import type { Binding } from '../../binding.ts';
import { ownCapabilities } from '../../client/capabilities.ts';
import type { DeploymentFolder } from '../../deployments/deployment-folder.ts';
import { loadReader } from '../../deployments/load.ts';
import { answer } from '../../handlers.ts';
import { aboutUri } from '../../params/own.ts';
import type { Services } from '../../services.ts';
import { runInTurns } from '../../turns.ts';

const request = new RequestType<unknown, readonly DeployedFile[], void>(DeploymentsRequest);
const changed = new NotificationType<object>(DeploymentsChanged);

/** Which servers get a users file, or any; told to a client that wants to know when that may be another answer. */
export function deployedFiles(services: Services): Binding {
  const { client, deployments } = services;
  if (ownCapabilities(client.capabilities)['deployments'] === true) {
    deployments.onDidRead(() => {
      client.tell(changed, {});
    });
  }
  return {
    capabilities: {},
    handlers: [
      answer(request, aboutUri, [], async ({ uri }, token) => {
        if (typeof uri !== 'string') {
          const all: DeployedFile[] = [];
          for (const folder of deployments.folders)
            for (const each of await deployedIn(folder, services, () => token.isCancellationRequested)) all.push(each);
          return all;
        }
        const folder = deployments.folderOf(uri);
        const path = folder?.pathOf(uri) ?? null;
        if (!folder || path === null) return [];
        const own = folder.texts.uriOf(path);
        const found = await deployedIn(folder, services, () => token.isCancellationRequested);
        return found.filter((each) => each.uri === own).map((each) => ({ ...each, uri }));
      }),
    ],
  };
}

async function deployedIn(
  folder: DeploymentFolder,
  { scheduler }: Services,
  isOver: () => boolean,
): Promise<readonly DeployedFile[]> {
  const { graph } = folder;
  if (!graph) return [];
  const { fileDeployments } = await loadReader();
  const uriOf = (path: string): string => folder.texts.uriOf(path);
  const found = await runInTurns(fileDeployments(graph, uriOf), scheduler, isOver);
  return [...(found ?? [])].map(([path, deployed]) => ({ uri: uriOf(path), deployments: deployed }));
}
