import { Disposable, ViewColumn, window, type WebviewPanel } from 'vscode';
import { isRecord } from '../../../server/src/common/values.ts';
import type { FromPage, ToPage } from './messages.ts';

interface Events {
  readonly take: (message: FromPage) => void;
  readonly isGone: () => void;
}

/** A longer list is no list of people. */
const longestList = 2_000_000;

/** One list on the screen, beside its file. */
export class ListPanel implements Disposable {
  readonly #panel: WebviewPanel;

  /** `page`: HTML. */
  constructor(title: string, page: string, { take, isGone }: Events) {
    const options = { enableScripts: true, localResourceRoots: [] };
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: false };
    this.#panel = window.createWebviewPanel('usersYml.addUsers', title, place, options);
    this.#panel.onDidDispose(isGone);
    this.#panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isFromPage(message)) take(message);
    });
    this.#panel.webview.html = page;
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

/** A page shows what stands in a list: what comes from it is looked at before it is believed. */
function isFromPage(message: unknown): message is FromPage {
  if (!isRecord(message)) return false;
  const { kind, text } = message;
  if (kind === 'ready' || kind === 'open') return true;
  return (kind === 'check' || kind === 'add') && typeof text === 'string' && text.length <= longestList;
}
