import { Disposable, env, l10n, Range, ViewColumn, window, type TextEditor, type Uri } from 'vscode';
import type { ReportAnswer } from '../../../server/src/common/protocol/protocol.ts';
import type { ReportPlace } from '../../../server/src/common/protocol/report.ts';
import { background } from '../background.ts';
import { debounce } from '../debounce.ts';
import type { UsersServer } from '../users-server.ts';
import { followFiles } from '../webview/follow-files.ts';
import { bodyOf } from './report-html.ts';
import { ReportPanel } from './report-panel.ts';

const delay = 300;

/** What is shown in a panel. */
export interface ReportSubject {
  /** What the report is about, and follows. */
  readonly file: Uri;
  /** Of the tab. */
  readonly title: string;
  /** The report as it is now; a text: why there is none. */
  readonly ask: () => Promise<ReportAnswer | string | null>;
  /** The earlier text, where the report has places of one. */
  readonly earlier?: Uri;
  /** Where something else is to be told without a change of the file. */
  readonly follow?: (changed: () => void) => Disposable;
}

interface Shown {
  readonly subject: ReportSubject;
  readonly panel: ReportPanel;
  /** The report, as Markdown. */
  text: string;
}

/** Reports beside the files that they are about, each once. What is open follows the file and the cursor in it. */
export class ReportPanels implements Disposable {
  readonly #viewType: string;
  readonly #server: UsersServer;
  readonly #shown = new Map<string, Shown>();
  readonly #subscriptions: Disposable;
  readonly #changed = new Set<string>();
  readonly #soon = debounce(() => {
    const changed = [...this.#changed];
    this.#changed.clear();
    // Asking would start it again with every edit.
    if (this.#server.state !== 'failed') for (const key of changed) this.#update(key);
  }, delay);

  /** @param viewType of the webviews, in which VS Code keeps what it knows of them */
  constructor(viewType: string, server: UsersServer) {
    this.#viewType = viewType;
    this.#server = server;
    this.#subscriptions = Disposable.from(
      followFiles(server, {
        follow: (uri) => {
          for (const key of this.#keysOf(uri)) this.#follow(key);
        },
        followAll: () => {
          for (const key of this.#shown.keys()) this.#follow(key);
        },
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        for (const key of this.#keysOf(textEditor.document.uri.toString()))
          this.#shown.get(key)?.panel.point(cursorIn(textEditor));
      }),
    );
  }

  /** Shows a report beside its file, at the user of the cursor. `key`: the same for the same report. */
  show(key: string, subject: ReportSubject): void {
    const known = this.#shown.get(key);
    if (known) {
      known.panel.reveal();
      return;
    }
    const following = subject.follow?.(() => {
      this.#follow(key);
    });
    const panel = new ReportPanel(this.#viewType, subject.title, {
      isReady: () => {
        this.#update(key);
      },
      open: (place) => {
        background(open(subject, place));
      },
      copy: () => {
        background(copy(this.#shown.get(key)?.text));
      },
      isGone: () => {
        this.#shown.delete(key);
        following?.dispose();
      },
    });
    this.#shown.set(key, { subject, panel, text: '' });
  }

  dispose(): void {
    this.#soon.cancel();
    this.#subscriptions.dispose();
    for (const { panel } of [...this.#shown.values()]) panel.dispose();
  }

  #keysOf(uri: string): readonly string[] {
    return [...this.#shown].flatMap(([key, { subject }]) => (subject.file.toString() === uri ? key : []));
  }

  #follow(key: string): void {
    if (!this.#shown.has(key)) return;
    this.#changed.add(key);
    this.#soon();
  }

  #update(key: string): void {
    const shown = this.#shown.get(key);
    if (!shown) return;
    const { subject, panel } = shown;
    background(
      answerOf(subject).then((answer) => {
        if (this.#shown.get(key) !== shown) return;
        const isReport = typeof answer !== 'string';
        shown.text = isReport ? answer.text : '';
        panel.fill(bodyOf(isReport ? answer.report : { title: answer, parts: [] }), isReport);
        const editor = editorOf(subject.file);
        if (editor) panel.point(cursorIn(editor));
      }),
    );
  }
}

/** Else why there is none. */
async function answerOf({ ask }: ReportSubject): Promise<ReportAnswer | string> {
  const silent = l10n.t('The server gave no answer for this file. The output "users.yml" may say why.');
  try {
    return (await ask()) ?? silent;
  } catch {
    return silent;
  }
}

async function copy(text: string | undefined): Promise<void> {
  if (text === undefined || text === '') return;
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('The report is in the clipboard, as Markdown.'), 5000);
}

function editorOf(file: Uri): TextEditor | undefined {
  const key = file.toString();
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
}

function cursorIn({ selection }: TextEditor): number {
  return selection.active.line;
}

/** Where the file is shown already, else beside the report. */
async function open({ file, earlier }: ReportSubject, { line, before }: ReportPlace): Promise<void> {
  const uri = before === true ? earlier : file;
  if (!uri) return;
  const viewColumn = editorOf(file)?.viewColumn ?? ViewColumn.One;
  await window.showTextDocument(uri, { viewColumn, selection: new Range(line, 0, line, 0) });
}
