import { Disposable, env, l10n, Uri } from 'vscode';
import type { UsersServer } from '../users-server.ts';
import { background } from '../background.ts';
import { followFiles } from '../webview/follow-files.ts';
import { webviewPage } from '../webview/webview-page.ts';
import { readPages } from '../pages/read-pages.ts';
import { MatrixFeed } from './matrix-feed.ts';
import { PagePanel } from '../webview/page-panel.ts';
import { isFromPage } from './is-from-page.ts';
import type { FromPage, ToPage } from './messages.ts';
import { matrixTexts } from './texts.ts';
import { PageActions } from './page-actions.ts';

type Panel = PagePanel<FromPage, ToPage>;

interface Shown {
  readonly panel: Panel;
  readonly feed: MatrixFeed;
}

/** Tables of users and workspaces, each beside its file, which they follow. While none is open they cost nothing. */
export class MatrixView implements Disposable {
  readonly #server: UsersServer;
  readonly #bundles: Uri;
  readonly #shown = new Map<string, Shown>();
  readonly #subscriptions: Disposable;

  /** @param bundles the folder where the build put the page */
  constructor(server: UsersServer, bundles: Uri) {
    this.#server = server;
    this.#bundles = bundles;
    this.#subscriptions = followFiles(server, {
      follow: (uri) => {
        this.#follow(uri);
      },
      followAll: () => {
        for (const uri of this.#shown.keys()) this.#follow(uri);
      },
    });
  }

  /** Shows the table of a file beside it. */
  async show(file: Uri): Promise<void> {
    const key = file.toString();
    const known = this.#shown.get(key);
    if (known) {
      known.panel.reveal();
      return;
    }
    // While the page comes up, the server may begin to read.
    if (this.#server.state === 'idle') background(this.#server.start());
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const title = l10n.t('{0}: who reaches what', name);
    const { matrix } = await readPages(this.#bundles);
    const page = webviewPage({ language: env.language, title, body: '', ...matrix });
    // What the server tells while VS Code makes the page; null once there is one, or was.
    let early: ToPage[] | null = [];
    const tell = (told: ToPage): void => {
      if (early) early.push(told);
      else panel.send(told);
    };
    const feed = new MatrixFeed(key, this.#server, {
      isAnswered: (answer) => {
        tell({ kind: 'answer', answer });
      },
      isNothing: (why) => {
        tell({ kind: 'nothing', why });
      },
    });
    const actions = new PageActions(file, this.#server, {
      tell: (text) => {
        panel.send({ kind: 'told', text });
      },
      undone: () => {
        panel.reveal();
        panel.send({ kind: 'undone' });
      },
    });
    const panel: Panel = new PagePanel(
      { type: 'usersYml.matrix', title, page, isFromPage },
      {
        take: (message) => {
          if (message.kind === 'ready') {
            panel.send({ kind: 'begin', name, texts: matrixTexts() });
            if (early) for (const told of early) panel.send(told);
            else feed.begin();
            early = null;
          } else actions.take(message);
        },
        isShown: (isShown) => {
          // A page that is out of sight is thrown away, and made anew when it comes back.
          if (isShown) return;
          early = null;
          feed.rest();
        },
        isGone: () => {
          this.#shown.delete(key);
          feed.rest();
        },
      },
    );
    this.#shown.set(key, { panel, feed });
    feed.begin();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const { panel } of [...this.#shown.values()]) panel.dispose();
  }

  #follow(uri: string): void {
    const shown = this.#shown.get(uri);
    // Asking would start a server that has failed again with every edit.
    if (shown?.panel.visible === true && this.#server.state !== 'failed') shown.feed.look();
  }
}
