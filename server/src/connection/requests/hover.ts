import { type CancellationToken, type Connection, type Hover, type HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover/hover.ts';
import type { ClientSupport } from '../client/capabilities.ts';
import type { Documents } from '../documents/documents.ts';
import type { Guard } from '../guard.ts';
import { settledDocument } from '../documents/open-file.ts';

interface HoverOptions {
  readonly documents: Documents;
  readonly guard: Guard;
  readonly support: ClientSupport;
}

/** Answers what the server makes of the place under the pointer. */
export function answerHover(connection: Connection, { documents, guard, support }: HoverOptions): void {
  const answer = async (params: HoverParams, token: CancellationToken): Promise<Hover | null> => {
    const document = await settledDocument(documents, params.textDocument.uri, token);
    return document?.file ? hoverAt(document.file, params.position, support.hoverFormat) : null;
  };
  connection.onHover((params, token) => guard<Hover | null>('textDocument/hover', null, () => answer(params, token)));
}
