import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commands, Disposable, Uri, window, workspace } from 'vscode';
import { withWholeLinks } from './whole-links.ts';

const scheme = 'users-yml-page';

/** The pages about findings, which come with the extension: they are of its version, and need no network. */
export class RulePages implements Disposable {
  readonly #file: string;
  readonly #provider: Disposable;
  #pages: Promise<ReadonlyMap<string, string>> | null = null;

  /** @param folder where the build put them */
  constructor(folder: string) {
    this.#file = join(folder, 'pages.json');
    this.#provider = workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) => {
        const page = (await this.all()).get(path.slice(1).replace(/\.md$/, ''));
        return page === undefined ? undefined : withWholeLinks(page);
      },
    });
  }

  /** Markdown by code, in the order of the documentation. */
  all(): Promise<ReadonlyMap<string, string>> {
    this.#pages ??= this.#read();
    return this.#pages;
  }

  /** Beside what is open. */
  async show(code: string): Promise<void> {
    const uri = Uri.from({ scheme, path: `/${code}.md` });
    try {
      await commands.executeCommand('markdown.showPreviewToSide', uri);
    } catch {
      // The editor's own Markdown preview is switched off.
      await window.showTextDocument(uri, { preview: true });
    }
  }

  dispose(): void {
    this.#provider.dispose();
  }

  async #read(): Promise<ReadonlyMap<string, string>> {
    const text = await readFile(this.#file, 'utf8');
    const { rules } = JSON.parse(text) as { readonly rules: Readonly<Record<string, string>> };
    return new Map(Object.entries(rules));
  }
}
