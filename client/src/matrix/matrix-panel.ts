import { Disposable, ViewColumn, window, type WebviewPanel } from 'vscode';
import { isRecord } from '../../../server/src/common/values.ts';
import type { FromPage, ToPage } from './messages.ts';

interface Events {
  readonly take: (message: FromPage) => void;
  readonly isGone: () => void;
  /** It comes to the front, or goes behind others. */
  readonly isShown: (visible: boolean) => void;
}

/** One table on the screen, beside its file. */
export class MatrixPanel implements Disposable {
  readonly #panel: WebviewPanel;

  /** `page`: HTML. */
  constructor(title: string, page: string, { take, isGone, isShown }: Events) {
    const options = { enableScripts: true, localResourceRoots: [] };
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: false };
    this.#panel = window.createWebviewPanel('usersYml.matrix', title, place, options);
    this.#panel.onDidDispose(isGone);
    this.#panel.onDidChangeViewState(({ webviewPanel }) => {
      isShown(webviewPanel.visible);
    });
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

/** A page shows what stands in a file: what comes from it is looked at before it is believed. */
function isFromPage(message: unknown): message is FromPage {
  if (!isRecord(message)) return false;
  const { kind, user, workspace, isGrant, username, format, text } = message;
  const isNumber = (value: unknown): boolean => value === undefined || Number.isSafeInteger(value);
  switch (kind) {
    case 'ready':
    case 'undo':
      return true;
    case 'open':
      return isNumber(user) && isNumber(workspace);
    case 'change':
      return typeof isGrant === 'boolean' && typeof username === 'string' && typeof workspace === 'string';
    case 'export':
      return (format === 'csv' || format === 'markdown') && typeof text === 'string';
    default:
      return false;
  }
}
