import { RequestType } from '../../../protocol-library.ts';
import {
  DeploymentLinesRequest,
  linesKinds,
  type DeploymentLines,
  type LinesKind,
} from '../../../common/protocol/deployments-protocol.ts';
import { nameOf } from '../../../deployment/paths.ts';
import type { Binding } from '../../binding.ts';
import { loadReader } from '../../deployments/load.ts';
import { uriPath } from '../../documents/uris.ts';
import { answer } from '../../handlers.ts';
import { record, text, type Shape } from '../../params/shape.ts';
import type { Services } from '../../services.ts';

const kind: Shape<LinesKind> = (value): value is LinesKind => linesKinds.some((each) => each === value);
const type = new RequestType<unknown, DeploymentLines | null, void>(DeploymentLinesRequest);

/** What is written somewhere to deploy a users file, for the server that it is judged for. */
export function deploymentLinesOf({ documents, deployments }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answer(type, record({ uri: text, kind }), null, async (asked): Promise<DeploymentLines | null> => {
        const document = documents.get(asked.uri);
        await document?.settle();
        const server = document?.file?.profile.name;
        if (server === undefined) return null;
        const { deploymentLines } = await loadReader();
        // Commands are run where the workspace folder is.
        const path = deployments.folderOf(asked.uri)?.pathOf(asked.uri) ?? nameOf(uriPath(asked.uri));
        return deploymentLines(asked.kind, path, server);
      }),
    ],
  };
}
