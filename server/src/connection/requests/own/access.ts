import { RequestType } from '../../../protocol-library.ts';
import { AccessRequest, type AccessFile } from '../../../common/protocol/protocol.ts';
import { announceAccess } from '../../access/access-announcer.ts';
import { AccessStates } from '../../access/access-states.ts';
import type { Binding } from '../../binding.ts';
import { ownCapabilities } from '../../client/capabilities.ts';
import { answer } from '../../handlers.ts';
import { aboutUri } from '../../params/own.ts';
import type { Services } from '../../services.ts';

const request = new RequestType<unknown, readonly AccessFile[], void>(AccessRequest);

/** Who reaches what, in one file or in all; told to a client that wants to know when that changes. */
export function access(services: Services): Binding {
  const { client, documents } = services;
  const states = new AccessStates(services);
  const wantsChanges = ownCapabilities(client.capabilities)['access'] === true;
  if (wantsChanges) announceAccess(services, states);
  else {
    documents.onDidRemove((uri) => {
      states.forget(uri);
    });
  }
  return {
    capabilities: {},
    handlers: [
      answer(request, aboutUri, [], async ({ uri }, token) => {
        const wanted = uri === undefined || uri === null ? documents.all : [documents.get(uri)];
        const files: AccessFile[] = [];
        for (const document of wanted) {
          const file = document && (await states.update(document, token));
          if (file) files.push(file);
        }
        return files;
      }),
    ],
  };
}
