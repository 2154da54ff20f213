import type { DeploymentLines, LinesKind } from '../../common/protocol/deployments-protocol.ts';
import { servers, type ServerName } from '../../common/servers.ts';
import { literal, words, type Words } from '../../common/words/message.ts';
import { pinnedImage } from '../../deployment/images/pinned.ts';
import { composeLines } from '../../deployment/lines/compose-lines.ts';
import { deliveryOf, isWritable } from '../../deployment/lines/delivery.ts';
import { dockerRunLine } from '../../deployment/lines/docker-run.ts';
import { kubectlLine, podLines } from '../../deployment/lines/kubectl.ts';
import { nameOf } from '../../deployment/paths.ts';

function unwritable(): Words {
  return words`The name of the file can’t be written there.`;
}

function tellsTheTask(): Words {
  return words`For ${servers['argilla-migrate'].title} run the migrate task in the container, as the server itself reads no users file.`;
}

/**
 * What is written somewhere to deploy a users file for a server. `path`: of the file, from the folder that commands are
 * run in; a compose file is taken to lie beside it.
 */
export function deploymentLines(kind: LinesKind, path: string, server: ServerName): DeploymentLines {
  if (!isWritable(path)) return { text: null, remarks: [unwritable()] };
  const remarks = server === 'argilla-migrate' ? [tellsTheTask()] : [];
  const delivery = deliveryOf(path, server);
  switch (kind) {
    case 'compose':
      return { text: composeLines(deliveryOf(nameOf(path), server)), remarks: [...remarks, besideIt()] };
    case 'docker-run': {
      const pinned = pinnedImage(server);
      if (!pinned)
        return {
          text: null,
          remarks: [tellsTheTask(), literal('Put the lines of a compose file to your server instead.')],
        };
      return lines(dockerRunLine(pinned, delivery), dockerRemarks());
    }
    case 'kubectl':
      return lines(kubectlLine(delivery), [...remarks, noSecret()]);
    case 'pod':
      return { text: podLines(delivery), remarks };
  }
}

function besideIt(): Words {
  return words`The path counts from the folder of the compose file.`;
}

function noSecret(): Words {
  return words`No secret is copied: kubectl reads the file when the command is run.`;
}

function dockerRemarks(): readonly Words[] {
  return [
    words`Write the address of your Elasticsearch into it.`,
    words`SECRET_KEY is taken from your shell: set it, or tokens are signed with a word that anybody knows.`,
  ];
}

function lines(text: string | null, remarks: readonly Words[]): DeploymentLines {
  return text === null ? { text, remarks: [unwritable()] } : { text, remarks };
}
