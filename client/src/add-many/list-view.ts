import { Disposable, env, l10n, Uri, window, workspace } from 'vscode';
import { CheckListRequest, type ListCheck } from '../../../server/src/common/protocol/change.ts';
import { background } from '../background.ts';
import { readPages } from '../pages/read-pages.ts';
import { addList, type AddingServices } from './add-list.ts';
import { PagePanel } from '../webview/page-panel.ts';
import { webviewPage } from '../webview/webview-page.ts';
import { isFromPage } from './is-from-page.ts';
import type { FromPage, ToPage } from './messages.ts';
import { addManyTexts } from './texts.ts';

type Panel = PagePanel<FromPage, ToPage>;

/** Lists of new users, each beside the file that they are added to, with what is wrong in each row. */
export class ListView implements Disposable {
  readonly #bundles: Uri;
  readonly #panels = new Map<string, Panel>();

  /** @param bundles the folder where the build put the page */
  constructor(bundles: Uri) {
    this.#bundles = bundles;
  }

  async show(services: AddingServices, file: Uri): Promise<void> {
    const key = file.toString();
    const known = this.#panels.get(key);
    if (known) {
      known.reveal();
      return;
    }
    // Open, so that the server has its text.
    await workspace.openTextDocument(file);
    const title = l10n.t('{0}: add users', file.path.slice(file.path.lastIndexOf('/') + 1));
    const { 'add-users': source } = await readPages(this.#bundles);
    const page = webviewPage({ language: env.language, title, body: '', ...source });
    const panel: Panel = new PagePanel(
      { type: 'usersYml.addUsers', title, page, isFromPage },
      {
        take: (message) => {
          background(take(services, file, panel, message));
        },
        isGone: () => {
          this.#panels.delete(key);
        },
      },
    );
    this.#panels.set(key, panel);
  }

  dispose(): void {
    for (const panel of [...this.#panels.values()]) panel.dispose();
  }
}

async function take(services: AddingServices, file: Uri, panel: Panel, message: FromPage): Promise<void> {
  const check = (text: string): Promise<ListCheck | null> =>
    services.server.request<ListCheck | null>(CheckListRequest, { uri: file.toString(), text });
  try {
    switch (message.kind) {
      case 'ready':
        panel.send({ kind: 'begin', texts: addManyTexts() });
        break;
      case 'check':
        panel.send({ kind: 'checked', check: await check(message.text) });
        break;
      case 'open': {
        const text = await chosenText();
        if (text !== undefined) panel.send({ kind: 'list', text });
        break;
      }
      case 'add': {
        const { text, isDone } = await addList(services, file, await check(message.text));
        panel.send({ kind: 'told', text, isDone });
      }
    }
  } catch (error) {
    services.log.error(`addUsers: ${error instanceof Error ? error.message : 'failed'}`);
    panel.send({ kind: 'told', text: l10n.t('That did not work. The output "users.yml" may say why.'), isDone: false });
  }
}

async function chosenText(): Promise<string | undefined> {
  const filters = { [l10n.t('Lists')]: ['csv', 'tsv', 'txt'], [l10n.t('All files')]: ['*'] };
  const [uri] = (await window.showOpenDialog({ filters, openLabel: l10n.t('Open') })) ?? [];
  return uri && new TextDecoder().decode(await workspace.fs.readFile(uri));
}
