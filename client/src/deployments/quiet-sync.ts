import type { TextDocument } from 'vscode';
import { DidOpenTextDocumentNotification, type BaseLanguageClient, type Middleware } from 'vscode-languageclient';
import { background } from '../background.ts';
import { isConfigDocument, isUsersDocument } from '../files/selector.ts';
import { hasOurWord } from './deployment-documents.ts';

/**
 * Keeps other programs' compose files, Dockerfiles, scripts and env files from the language server: it gets one of them
 * when a word of ours comes to stand in it, and from then on all that is typed.
 */
export class QuietSync {
  readonly #told = new Set<string>();
  #client: BaseLanguageClient | null = null;

  /** Whose middleware it is. */
  attach(client: BaseLanguageClient): void {
    this.#client = client;
  }

  readonly middleware: Middleware = {
    didOpen: async (document, next) => {
      if (!isForServer(document)) return;
      this.#told.add(keyOf(document));
      await next(document);
    },
    didChange: async (event, next) => {
      const { document } = event;
      if (this.#told.has(keyOf(document))) await next(event);
      else if (isForServer(document)) this.#tell(document);
    },
    didClose: async (document, next) => {
      if (this.#told.delete(keyOf(document))) await next(document);
    },
    provideDiagnostics: (document, previous, token, next) => {
      const isKept = 'languageId' in document && !this.#told.has(keyOf(document));
      return isKept ? undefined : next(document, previous, token);
    },
  };

  /** The whole text, as if it were opened now. */
  #tell(document: TextDocument): void {
    const opened = this.#client?.getFeature(DidOpenTextDocumentNotification.method).getProvider(document);
    if (opened) background(opened.send(document));
  }
}

function keyOf({ uri }: TextDocument): string {
  return uri.toString();
}

/** YAML files are looked at by the server, all of them: a comment may claim any. */
function isForServer(document: TextDocument): boolean {
  return (
    document.languageId === 'yaml' || isUsersDocument(document) || isConfigDocument(document) || hasOurWord(document)
  );
}
