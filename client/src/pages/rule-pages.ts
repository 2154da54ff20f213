import { commands, Disposable, env, Uri, window, workspace } from 'vscode';
import { rulePagesFolder } from '../../../server/src/common/rule-pages.ts';
import { languageOf } from '../../../server/src/common/words/languages.ts';
import { readRulePages } from './read-pages.ts';
import { withWholeLinks } from './whole-links.ts';

const scheme = 'users-yml-page';

/**
 * The pages about findings, in the editor's language where there are such. They come with the extension: they are of
 * its version, and need no network.
 */
export class RulePages implements Disposable {
  readonly #bundles: Uri;
  readonly #provider: Disposable;
  readonly #language = languageOf(env.language);
  #pages: Promise<ReadonlyMap<string, string>> | null = null;

  /** @param bundles the folder where the build put them */
  constructor(bundles: Uri) {
    this.#bundles = bundles;
    this.#provider = workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async ({ path }) => {
        const page = (await this.all()).get(path.slice(1).replace(/\.md$/, ''));
        return page === undefined ? undefined : withWholeLinks(page, rulePagesFolder(this.#language));
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
    return new Map(Object.entries(await readRulePages(this.#bundles, this.#language)));
  }
}
