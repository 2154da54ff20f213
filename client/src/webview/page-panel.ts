import { Disposable, ViewColumn, window, type WebviewPanel } from 'vscode';

interface Events<FromPage> {
  readonly take: (message: FromPage) => void;
  readonly isGone: () => void;
  /** It comes to the front, or goes behind others. */
  readonly isShown?: (visible: boolean) => void;
}

/** What a panel shows. */
interface Shown<FromPage> {
  /** By which VS Code tells kinds of panels apart. */
  readonly type: string;
  readonly title: string;
  /** HTML. */
  readonly page: string;
  /** A page shows what stands in a file: what comes from it is looked at before it is believed. */
  readonly isFromPage: (message: unknown) => message is FromPage;
}

/** One page with a script on the screen, beside its file. */
export class PagePanel<FromPage, ToPage> implements Disposable {
  readonly #panel: WebviewPanel;

  constructor({ type, title, page, isFromPage }: Shown<FromPage>, { take, isGone, isShown }: Events<FromPage>) {
    const options = { enableScripts: true, localResourceRoots: [] };
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: false };
    this.#panel = window.createWebviewPanel(type, title, place, options);
    this.#panel.onDidDispose(isGone);
    this.#panel.onDidChangeViewState(({ webviewPanel }) => isShown?.(webviewPanel.visible));
    this.#panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isFromPage(message)) take(message);
    });
    this.#panel.webview.html = page;
  }

  get visible(): boolean {
    return this.#panel.visible;
  }

  reveal(): void {
    this.#panel.reveal(undefined, false);
  }

  send(message: ToPage): void {
    this.#panel.webview.postMessage(message).then(undefined, () => undefined);
  }

  dispose(): void {
    this.#panel.dispose();
  }
}
