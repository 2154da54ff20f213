import { Disposable, env, l10n, languages, LanguageStatusSeverity, window, workspace, type Uri } from 'vscode';
import { background } from '../background.ts';
import { activeUsersDocument, isUsersDocument, namedSelector } from '../files/selector.ts';
import { copyingRestart, restartsOf, type Restart } from './restarts.ts';
import { tell } from '../ui/tell.ts';
import type { UsersServer } from '../users-server.ts';

/**
 * A server reads its users file when it starts. After a file is saved that one reads, a status item of it says how that
 * is restarted, and once a session a message does.
 */
export function createRestartReminder(server: UsersServer): Disposable {
  const edited = new Set<string>();
  const reminder = new Reminder();
  return Disposable.from(
    reminder,
    // It may be another deployment by now that reads a saved file, or none.
    server.onDidChangeDeployments(() => {
      for (const file of reminder.files) background(remind(file, server, reminder));
    }),
    window.onDidChangeActiveTextEditor(() => {
      reminder.show();
    }),
    // Saving what is saved already changes nothing. VS Code asks nobody before it saves once that has taken long.
    workspace.onDidChangeTextDocument(({ document }) => {
      const uri = document.uri.toString();
      if (document.isDirty && !edited.has(uri) && isUsersDocument(document)) edited.add(uri);
    }),
    workspace.onDidSaveTextDocument(({ uri }) => {
      if (edited.delete(uri.toString()) && server.state === 'running') background(remind(uri, server, reminder));
    }),
  );
}

async function remind(file: Uri, server: UsersServer, reminder: Reminder): Promise<void> {
  const [first, ...others] = await restartsOf(server, file);
  reminder.remember(file, first, others.length);
}

interface Saved {
  readonly file: Uri;
  readonly restart: Restart;
  /** How many servers read the file, too. */
  readonly others: number;
}

class Reminder implements Disposable {
  readonly #item = languages.createLanguageStatusItem('usersYml.restart', []);
  readonly #saved = new Map<string, Saved>();
  #isTold = false;

  constructor() {
    this.#item.name = l10n.t('Users file: restart');
    this.#item.severity = LanguageStatusSeverity.Information;
  }

  /** Those that were saved, and that a server read then. */
  get files(): readonly Uri[] {
    return [...this.#saved.values()].map(({ file }) => file);
  }

  remember(file: Uri, restart: Restart | undefined, others: number): void {
    if (!restart) {
      this.#saved.delete(file.toString());
    } else {
      const saved = { file, restart, others };
      this.#saved.set(file.toString(), saved);
      this.#say(saved);
    }
    this.show();
  }

  /** What there is to say of the active file. */
  show(): void {
    const active = activeUsersDocument();
    const saved = active && this.#saved.get(active.uri.toString());
    this.#item.selector = saved ? namedSelector() : [];
    if (!saved) return;
    const { file, restart, others } = saved;
    this.#item.text = restart.how;
    this.#item.detail =
      others > 0 ? l10n.t('to read the saved file, and {0} more', others) : l10n.t('to read the saved file');
    this.#item.command = restart.command === null ? undefined : copyingRestart(file);
  }

  dispose(): void {
    this.#item.dispose();
  }

  #say({ restart: { title, how, command } }: Saved): void {
    if (this.#isTold) return;
    this.#isTold = true;
    const text = l10n.t('{0} reads the file when it starts. To restart it: {1}', title, how);
    if (command === null) tell.information(text);
    else tell.information(text, { label: l10n.t('Copy the Command'), run: () => env.clipboard.writeText(command) });
  }
}
