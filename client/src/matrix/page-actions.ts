import { commands, l10n, Range, Uri, ViewColumn, window, workspace } from 'vscode';
import { MatrixPlaceRequest, type MatrixPlace } from '../../../server/src/common/protocol/matrix-protocol.ts';
import { background } from '../background.ts';
import type { UsersServer } from '../users-server.ts';
import { reach } from '../change/reach.ts';
import type { FromPage } from './messages.ts';

type Message<Kind extends FromPage['kind']> = Extract<FromPage, { readonly kind: Kind }>;

/** The table that somebody looks at. */
interface Page {
  readonly tell: (text: string) => void;
  /** A change was taken back: the page gets the focus again. */
  readonly undone: () => void;
}

/** Does what somebody wants who looks at the table of a file. */
export class PageActions {
  readonly #file: Uri;
  readonly #server: UsersServer;
  readonly #page: Page;
  /** One change waits for the other: each is made of the text that the one before has left. */
  #changes: Promise<void> = Promise.resolve();

  constructor(file: Uri, server: UsersServer, page: Page) {
    this.#file = file;
    this.#server = server;
    this.#page = page;
  }

  take(message: Exclude<FromPage, Message<'ready'>>): void {
    switch (message.kind) {
      case 'open':
        this.#run(this.#open(message));
        break;
      case 'change':
        this.#changes = this.#changes.then(async () => {
          await this.#told(this.#change(message));
        });
        break;
      case 'undo':
        this.#run(this.#undo());
        break;
      case 'export':
        this.#run(openText(message));
        break;
    }
  }

  /** Says in the page what it means and what must follow, or why nothing was written. */
  async #change({ isGrant, username, workspace: name }: Message<'change'>): Promise<void> {
    const change = { uri: this.#file, kind: isGrant ? 'grant' : 'revoke', username, workspaces: [name] } as const;
    const reached = await reach({ server: this.#server }, [change]);
    this.#page.tell(reached.kind === 'written' ? reached.said.join(' ') : reached.kind === 'left' ? '' : reached.why);
  }

  #run(work: Promise<void>): void {
    background(this.#told(work));
  }

  async #told(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch {
      this.#page.tell(l10n.t('That did not work. The output "users.yml" may say why.'));
    }
  }

  async #open({ user, workspace: name }: Message<'open'>): Promise<void> {
    const params = { uri: this.#file.toString(), user, workspace: name };
    const place = await this.#server.request<MatrixPlace | null>(MatrixPlaceRequest, params);
    if (!place) return;
    const { start, end } = place.range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(this.#file, { viewColumn: this.#column(), selection });
  }

  /** VS Code undoes in the editor that has the focus: it goes back where it was, for who works by the keyboard. */
  async #undo(): Promise<void> {
    await window.showTextDocument(this.#file, { viewColumn: this.#column() });
    await commands.executeCommand('undo');
    this.#page.undone();
  }

  /** Where the file is shown already, else beside the table. */
  #column(): ViewColumn {
    const key = this.#file.toString();
    const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
    return shown?.viewColumn ?? ViewColumn.One;
  }
}

async function openText({ format, text }: Message<'export'>): Promise<void> {
  const document = await workspace.openTextDocument({ language: format, content: text });
  await window.showTextDocument(document);
}
