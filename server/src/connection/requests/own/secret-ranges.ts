import { RequestType } from '../../../protocol-library.ts';
import { SecretRangesRequest } from '../../../common/protocol/protocol.ts';
import type { Range } from '../../../text/range.ts';
import type { Binding } from '../../binding.ts';
import { readInTurns } from '../../documents/read-in-turns.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import { answer } from '../../handlers.ts';
import { natural, record, text } from '../../params/shape.ts';
import type { Services } from '../../services.ts';

const type = new RequestType<unknown, Range[], void>(SecretRangesRequest);

/** Where secrets stand on lines that are seen, for a client that covers them. */
export function secretRanges({ documents, scheduler }: Services): Binding {
  return {
    capabilities: {},
    handlers: [
      answer(type, record({ uri: text, from: natural, to: natural }), [], async ({ uri, from, to }, token) => {
        const { secretRanges: rangesIn } = await import('../../../features/secret-ranges.ts');
        const find = (): TrackedDocument | undefined => documents.getOpen(uri);
        const read = await readInTurns(find, (file) => rangesIn(file, from, to), scheduler, token);
        return read?.result ?? [];
      }),
    ],
  };
}
