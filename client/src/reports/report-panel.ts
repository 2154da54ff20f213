import { Disposable, env, ViewColumn, window, type WebviewPanel } from 'vscode';
import { isRecord } from '../../../server/src/common/values.ts';
import { reportPage } from './report-page.ts';

interface Events {
  /** The page is there and empty, for the first time or again. */
  readonly isReady: () => void;
  /** Somebody wants to see a line of the file. */
  readonly open: (line: number) => void;
  readonly isGone: () => void;
}

/** One report on the screen. */
export class ReportPanel implements Disposable {
  readonly #panel: WebviewPanel;

  constructor(viewType: string, title: string, { isReady, open, isGone }: Events) {
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: true, localResourceRoots: [], enableFindWidget: true };
    this.#panel = window.createWebviewPanel(viewType, title, place, options);
    this.#panel.onDidDispose(isGone);
    this.#panel.webview.onDidReceiveMessage((message: unknown) => {
      if (!isRecord(message)) return;
      const { ready, line } = message;
      if (ready === true) isReady();
      if (Number.isInteger(line) && Number(line) >= 0) open(Number(line));
    });
    this.#panel.webview.html = reportPage(title, env.language);
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** `body`: HTML, all of it escaped. */
  fill(body: string): void {
    this.#send({ body });
  }

  /** Marks the user on a line, counted from 0. */
  point(line: number): void {
    this.#send({ at: line });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #send(message: { readonly body: string } | { readonly at: number }): void {
    this.#panel.webview.postMessage(message).then(undefined, () => undefined);
  }
}
