import { RequestType } from '../../../protocol-library.ts';
import { ConfigRequest, type ConfigAnswer } from '../../../common/protocol/protocol.ts';
import type { Binding } from '../../binding.ts';
import { answer } from '../../handlers.ts';
import { record, text } from '../../params/shape.ts';
import type { Services } from '../../services.ts';

const type = new RequestType<unknown, ConfigAnswer | null, void>(ConfigRequest);

/** The configuration file that speaks for a file, for a client that hashes itself, or says what counts. */
export function config({ settings }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answer(type, record({ uri: text }), null, async (asked): Promise<ConfigAnswer | null> => {
        const found = await settings.configOf(asked.uri);
        return found && { uri: found.uri, hashCost: found.config.hashCost, isRestricted: found.isRestricted };
      }),
    ],
  };
}
