import { RequestType } from '../../../protocol-library.ts';
import type { UsersFile } from '../../../analysis/users-file.ts';
import type { SeenResult } from '../../../common/protocol.ts';
import type { Handler } from '../../binding.ts';
import { readInTurns } from '../../documents/read-in-turns.ts';
import { answer } from '../../handlers.ts';
import { aboutUri } from '../../params/own.ts';
import type { Services } from '../../services.ts';

const nothing: SeenResult = { text: '# This is no users file of Rubrix or Argilla.\n' };

/** Answers `{ uri }` with a text about that file, open or on disk. `write` yields now and then, as others wait. */
export function answerWithText(
  method: string,
  { documents, scheduler }: Services,
  write: (file: UsersFile) => Generator<undefined, string>,
): Handler {
  const type = new RequestType<unknown, SeenResult, void>(method);
  return answer(type, aboutUri, nothing, async ({ uri }, token) => {
    if (uri === undefined || uri === null) return nothing;
    const written = await readInTurns(() => documents.get(uri), write, scheduler, token);
    return written ? { text: written.result } : nothing;
  });
}
