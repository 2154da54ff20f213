import { HandOutRequest, type HandOutAnswer } from '../../../common/protocol/change.ts';
import { RequestType } from '../../../protocol-library.ts';
import type { Binding } from '../../binding.ts';
import { readInTurns } from '../../documents/read-in-turns.ts';
import { answer } from '../../handlers.ts';
import { record, text } from '../../params/shape.ts';
import type { Services } from '../../services.ts';

const type = new RequestType<unknown, HandOutAnswer | null, void>(HandOutRequest);

/** What a user is given to sign in, for a client whose user asked for exactly that. */
export function handOut({ documents, scheduler }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answer(type, record({ uri: text, username: text }), null, async ({ uri, username }, token) => {
        const { handOutOf } = await import('../../../features/change/hand-out.ts');
        const read = await readInTurns(
          () => documents.get(uri),
          (file) => handOutOf(file, username),
          scheduler,
          token,
        );
        return read?.result.found ?? null;
      }),
    ],
  };
}
