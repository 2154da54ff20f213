import { Disposable, l10n, Range, Uri, ViewColumn, window, type TextEditor } from 'vscode';
import type { ReportAnswer } from '../../../server/src/common/protocol/protocol.ts';
import { isRecord } from '../../../server/src/common/values.ts';
import { background } from '../background.ts';
import { debounce } from '../debounce.ts';
import type { UsersServer } from '../users-server.ts';
import { followFiles } from '../webview/follow-files.ts';
import { bodyOf } from './report-html.ts';
import { ReportPanel } from './report-panel.ts';

const delay = 300;

export interface ReportKind {
  /** Of the webviews, in which VS Code keeps what it knows of them. */
  readonly viewType: string;
  /** The request that answers with the report. */
  readonly request: string;
  /** What the tab is called, for the name of a file. */
  readonly title: (name: string) => string;
  /** It tells of what is deployed, which other files decide. */
  readonly isOfDeployments?: true;
}

/** What the server writes about a users file, beside it. What is open follows the file and the cursor in it. */
export class ReportView implements Disposable {
  readonly #kind: ReportKind;
  readonly #server: UsersServer;
  readonly #panels = new Map<string, ReportPanel>();
  readonly #subscriptions: Disposable;
  readonly #changed = new Set<string>();
  readonly #soon = debounce(() => {
    const changed = [...this.#changed];
    this.#changed.clear();
    // Asking would start it again with every edit.
    if (this.#server.state !== 'failed') for (const uri of changed) this.#update(uri);
  }, delay);

  constructor(kind: ReportKind, server: UsersServer) {
    this.#kind = kind;
    this.#server = server;
    const followAll = (): void => {
      for (const uri of this.#panels.keys()) this.#follow(uri);
    };
    this.#subscriptions = Disposable.from(
      followFiles(server, {
        follow: (uri) => {
          this.#follow(uri);
        },
        followAll,
      }),
      ...(kind.isOfDeployments ? [server.onDidChangeDeployments(followAll)] : []),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#panels.get(textEditor.document.uri.toString())?.point(cursorIn(textEditor));
      }),
    );
  }

  /** Shows the report beside the file, at the user of the cursor. */
  show(file: Uri): void {
    const key = file.toString();
    const known = this.#panels.get(key);
    if (known) {
      known.reveal();
      return;
    }
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const panel = new ReportPanel(this.#kind.viewType, this.#kind.title(name), {
      isReady: () => {
        this.#update(key);
      },
      open: (line) => {
        background(open(file, line));
      },
      isGone: () => {
        this.#panels.delete(key);
      },
    });
    this.#panels.set(key, panel);
  }

  dispose(): void {
    this.#soon.cancel();
    this.#subscriptions.dispose();
    for (const panel of [...this.#panels.values()]) panel.dispose();
  }

  #follow(uri: string): void {
    if (!this.#panels.has(uri)) return;
    this.#changed.add(uri);
    this.#soon();
  }

  #update(uri: string): void {
    background(
      this.#body(uri).then((body) => {
        const panel = this.#panels.get(uri);
        panel?.fill(body);
        const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
        if (editor) panel?.point(cursorIn(editor));
      }),
    );
  }

  async #body(uri: string): Promise<string> {
    try {
      const answer = await this.#server.request<unknown>(this.#kind.request, { uri });
      return isRecord(answer) ? bodyOf((answer as unknown as ReportAnswer).report) : '';
    } catch {
      const title = l10n.t('The server gave no answer for this file. The output "users.yml" may say why.');
      return bodyOf({ title, parts: [] });
    }
  }
}

function cursorIn({ selection }: TextEditor): number {
  return selection.active.line;
}

/** Where the file is shown already, else beside the report. */
async function open(file: Uri, line: number): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === file.toString());
  const viewColumn = shown?.viewColumn ?? ViewColumn.One;
  await window.showTextDocument(file, { viewColumn, selection: new Range(line, 0, line, 0) });
}
