import { Disposable, env, l10n, ViewColumn, window, type WebviewPanel } from 'vscode';
import type { ReportPlace } from '../../../server/src/common/protocol/report.ts';
import { isRecord } from '../../../server/src/common/values.ts';
import { reportPage } from './report-page.ts';

interface Events {
  /** The page is there and empty, for the first time or again. */
  readonly isReady: () => void;
  /** Somebody wants to see a line. */
  readonly open: (place: ReportPlace) => void;
  /** Somebody wants the report in the clipboard. */
  readonly copy: () => void;
  readonly isGone: () => void;
}

type ToPage = { readonly body: string; readonly canCopy: boolean } | { readonly at: number };

/** One report on the screen. */
export class ReportPanel implements Disposable {
  readonly #panel: WebviewPanel;

  constructor(viewType: string, title: string, { isReady, open, copy, isGone }: Events) {
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: true, localResourceRoots: [], enableFindWidget: true };
    this.#panel = window.createWebviewPanel(viewType, title, place, options);
    this.#panel.onDidDispose(isGone);
    this.#panel.webview.onDidReceiveMessage((message: unknown) => {
      if (!isRecord(message)) return;
      if (message['ready'] === true) isReady();
      if (message['copy'] === true) copy();
      const line = Number(message['line']);
      if (Number.isInteger(line) && line >= 0) open(message['before'] === true ? { line, before: true } : { line });
    });
    this.#panel.webview.html = reportPage({ title, copy: l10n.t('Copy as Markdown') }, env.language);
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** `body`: HTML, all of it escaped. `canCopy`: it is a report, which can be copied. */
  fill(body: string, canCopy: boolean): void {
    this.#send({ body, canCopy });
  }

  /** Marks the user on a line, counted from 0. */
  point(line: number): void {
    this.#send({ at: line });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #send(message: ToPage): void {
    this.#panel.webview.postMessage(message).then(undefined, () => undefined);
  }
}
