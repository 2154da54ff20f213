import { AccessRequest, type AccessFile, type AccessParams } from '../../../common/protocol.ts';
import { AccessAnnouncer } from '../../access/access-announcer.ts';
import { AccessStates } from '../../access/access-states.ts';
import type { Binding } from '../../binding.ts';
import { ownCapabilities } from '../../client/capabilities.ts';
import { answerOwn } from '../../handlers.ts';
import type { Services } from '../../services.ts';
import { uriParams } from '../shared/uri-params.ts';

/** Who reaches what, in one file or in all; told to a client that wants to know when that changes. */
export function access(services: Services): Binding {
  const { client, documents } = services;
  const states = new AccessStates(services);
  const wantsChanges = ownCapabilities(client.capabilities)['access'] === true;
  const announcer = wantsChanges ? new AccessAnnouncer(services, states) : null;
  return {
    capabilities: {},
    handlers: [
      answerOwn<readonly AccessFile[]>(AccessRequest, [], async (params) => {
        const { uri }: AccessParams = uriParams(params);
        const wanted = uri === undefined ? documents.all : [documents.get(uri)];
        const files: AccessFile[] = [];
        for (const document of wanted) {
          const file = document && (await states.update(document));
          if (file) files.push(file);
        }
        return files;
      }),
    ],
    dispose: () => announcer?.dispose(),
  };
}
