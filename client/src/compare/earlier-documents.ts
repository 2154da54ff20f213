import { EventEmitter, Uri, type Disposable, type TextDocumentContentProvider } from 'vscode';

/** Documents that nobody can write to. No users file is looked for among them. */
export const earlierScheme = 'users-yml-earlier';

/** Shows earlier texts as documents, while a report leads to them. They are nowhere but in memory. */
export class EarlierDocuments implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changes = new EventEmitter<Uri>();
  readonly onDidChange = this.#changes.event;

  /** Where the earlier text of a file is shown. `key`: tells it from others; `name`: what people call it. */
  uriFor(file: Uri, key: string, name: string): Uri {
    const base = file.path.slice(file.path.lastIndexOf('/') + 1);
    const path = `/${name.replaceAll('/', '-')}: ${base}`;
    return Uri.from({ scheme: earlierScheme, path, query: JSON.stringify([file.toString(), key]) });
  }

  put(uri: Uri, text: string): void {
    const key = uri.toString();
    if (this.#texts.get(key) === text) return;
    this.#texts.set(key, text);
    this.#changes.fire(uri);
  }

  forget(uri: Uri): void {
    this.#texts.delete(uri.toString());
  }

  provideTextDocumentContent(uri: Uri): string | undefined {
    return this.#texts.get(uri.toString());
  }

  dispose(): void {
    this.#changes.dispose();
  }
}
