import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  ClientCapabilities,
  TextEdit as LspTextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextEdit } from '../../text/range.ts';

/** Edits of one version of a document. */
export interface DocumentEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** What a person is asked before edits are made. */
export type EditQuestion = Pick<ChangeAnnotation, 'label' | 'description'>;

/** By which the edits name their question. */
const questionId = 'usersYml.question';

/** Whether the client asks a person before it makes edits that say so. */
export function asksAboutEdits({ workspace }: ClientCapabilities): boolean {
  const { documentChanges, changeAnnotationSupport: support } = workspace?.workspaceEdit ?? {};
  return documentChanges === true && typeof support === 'object';
}

/**
 * Edits of documents. A client that can check versions refuses them once a text is another one. `question`: only for a
 * client that `asksAboutEdits`.
 */
export function workspaceEdit(
  { workspace }: ClientCapabilities,
  files: readonly DocumentEdits[],
  question: EditQuestion | null = null,
): WorkspaceEdit {
  if (workspace?.workspaceEdit?.documentChanges !== true)
    return { changes: Object.fromEntries(files.map(({ uri, edits }) => [uri, plain(edits)])) };
  const edits = question ? annotated : plain;
  return {
    documentChanges: files.map((file) => ({
      textDocument: { uri: file.uri, version: file.version },
      edits: edits(file.edits),
    })),
    ...(question && { changeAnnotations: { [questionId]: { ...question, needsConfirmation: true } } }),
  };
}

function plain(edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ range, newText }) => ({ range, newText }));
}

function annotated(edits: readonly TextEdit[]): AnnotatedTextEdit[] {
  return edits.map(({ range, newText }) => ({ range, newText, annotationId: questionId }));
}
