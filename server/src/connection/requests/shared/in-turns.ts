import type { RequestType } from 'vscode-languageserver';
import type { UsersFile } from '../../../analysis/users-file.ts';
import type { Handler } from '../../binding.ts';
import { readInTurns } from '../../documents/read-in-turns.ts';
import { answer } from '../../handlers.ts';
import type { Shape } from '../../params/shape.ts';
import type { TrackedDocument } from '../../documents/tracked-document.ts';
import type { Services } from '../../services.ts';

/**
 * Answers a request about all of an open users file, in turns; with `fallback` about any other document. What finds the
 * answer is loaded when somebody first asks; it yields now and then, as others wait, and begins again when the text
 * changes meanwhile.
 */
export function answerInTurns<P extends { readonly textDocument: { readonly uri: string } }, R extends object>(
  type: RequestType<unknown, R | null, unknown>,
  shape: Shape<P>,
  { documents, scheduler }: Services,
  fallback: NoInfer<R>,
  load: () => Promise<(file: UsersFile, params: P) => Generator<undefined, NoInfer<R>>>,
): Handler {
  return answer(type, shape, fallback, async (params, token) => {
    const work = await load();
    const find = (): TrackedDocument | undefined => documents.getOpen(params.textDocument.uri);
    const read = await readInTurns(find, (file) => work(file, params), scheduler, token);
    return read?.result ?? fallback;
  });
}
