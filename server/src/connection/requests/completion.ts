import {
  CompletionTriggerKind,
  type CancellationToken,
  type CompletionList,
  type CompletionParams,
  type Connection,
} from 'vscode-languageserver';
import { completionsAt } from '../../features/completion/completion.ts';
import type { ClientSupport } from '../client/capabilities.ts';
import type { Documents } from '../documents/documents.ts';
import type { Guard } from '../guard.ts';
import { settledDocument } from '../documents/open-file.ts';

/** A value or a name comes next. Letters need no entry: clients ask at those by themselves. */
export const completionTriggers = [' ', '['];

interface CompletionAnswerOptions {
  readonly documents: Documents;
  readonly guard: Guard;
  readonly support: ClientSupport;
}

/** Answers what could be written at the cursor. */
export function answerCompletion(connection: Connection, { documents, guard, support }: CompletionAnswerOptions): void {
  const answer = async (params: CompletionParams, token: CancellationToken): Promise<CompletionList | null> => {
    const document = await settledDocument(documents, params.textDocument.uri, token);
    const unasked = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    return document?.file ? completionsAt(document.file, params.position, { ...support.completion, unasked }) : null;
  };
  connection.onCompletion((params, token) =>
    guard<CompletionList | null>('textDocument/completion', null, () => answer(params, token)),
  );
}
